namespace Assets.Core.Tests.Pipeline;

/// <summary>Classic workers, whose <c>importScripts()</c> is relative to the worker in every script it runs.</summary>
public sealed class SiteWithWorkers : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_worker_of_its_own_is_rewritten()
    {
        site.With("js/worker.js", "importScripts('x.js')").With("js/x.js", "one()").With("x.js", "two()");
        Assert.Equal(["js/x.js"], Rewritten("js/worker.js"));
    }

    [Fact]
    public void A_script_that_a_worker_imports_is_rewritten_to_what_the_worker_finds()
    {
        site.With("worker.js", "importScripts('lib/part.js')")
            .With("lib/part.js", "importScripts('x.js')")
            .With("x.js", "");
        Assert.Equal(["x.js"], Rewritten("lib/part.js"));
    }

    [Fact]
    public void It_stays_plain_when_it_may_be_a_worker_that_finds_another()
    {
        site.With("worker.js", "importScripts('lib/part.js')")
            .With("lib/part.js", "importScripts('x.js')")
            .With("x.js", "one()")
            .With("lib/x.js", "two()");
        Assert.Empty(Rewritten("lib/part.js"));
        Assert.Equal(["lib/part.js"], Rewritten("worker.js"));
    }

    [Fact]
    public void It_is_rewritten_when_it_is_known_to_be_a_worker()
    {
        site.With("worker.js", "importScripts('lib/part.js')")
            .With("app.js", "new Worker(new URL('./lib/part.js', import.meta.url))")
            .With("lib/part.js", "importScripts('x.js')")
            .With("x.js", "one()")
            .With("lib/x.js", "two()");
        Assert.Equal(["lib/x.js"], Rewritten("lib/part.js"));
    }

    [Fact]
    public void The_worker_counts_through_any_number_of_scripts()
    {
        site.With("a/worker.js", "importScripts('../b/one.js')")
            .With("b/one.js", "importScripts('../c/two.js')")
            .With("c/two.js", "importScripts('../b/one.js', 'x.js')")
            .With("a/x.js", "");
        Assert.Equal(["b/one.js", "a/x.js"], Rewritten("c/two.js"));
    }

    [Fact]
    public void What_no_worker_finds_is_reported_once()
    {
        site.With("worker.js", "importScripts('lib/part.js')").With("lib/part.js", "importScripts('gone.js')");
        Assert.Equal(
            site.FileOf("lib/part.js"),
            Assert.Single(site.Run().Diagnostics, diagnostic => diagnostic.Code == "ASSETS201").Place!.Value.File
        );
    }

    // The paths of the assets whose published names are in the file, in its order.
    private List<string> Rewritten(string path)
    {
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        var text = result.Text(path);
        return
        [
            .. result
                .Assets.Select(asset => (asset.Source.Path.Value, At: Find(text, asset)))
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .Select(found => found.Value),
        ];
    }

    private static int Find(string text, PublishedAsset asset) =>
        text.IndexOf(asset.Fingerprint.Value, StringComparison.Ordinal);
}
