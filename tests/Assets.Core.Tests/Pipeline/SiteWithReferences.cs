namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithReferences : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("css/site.css", "@import \"base/type.css\";\n.a { background: url('../img/a.png?v=1#x') }\n")
        .With("css/base/type.css", ".b { background: url(../../img/b.png) }")
        .With("css/other.css", ".c { color: red }")
        .With("img/a.png", "a")
        .With("img/b.png", "b")
        .With("index.html", "<p>hello")
        .With("js/app.js", "import { a } from './a.js'; export const app = a;")
        .With("js/a.js", "import { b } from './b.js'; export const a = () => b;")
        .With("js/b.js", "import { a } from './a.js'; export const b = () => a;");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Names_files_by_content_and_writes_the_names_into_references()
    {
        var result = site.Run();
        Assert.Matches(@"^img/a\.[0-9a-z]{10}\.png$", result.Url("img/a.png"));
        Assert.Contains(
            $"url('../{result.Url("img/a.png")}?v=1#x')",
            result.Text("css/site.css"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"@import \"{result.Url("css/base/type.css")["css/".Length..]}\"",
            result.Text("css/site.css"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Keeps_the_names_of_pages() => Assert.Equal("index.html", site.Run().Url("index.html"));

    [Fact]
    public void Renames_exactly_the_dependants_of_what_changed()
    {
        var before = site.Run();
        site.With("img/b.png", "changed");
        var after = site.Run();
        var renamed = after
            .Assets.Where(asset => asset.Url.Value != before.Url(asset.Source.Path.Value))
            .Select(asset => asset.Source.Path.Value);
        Assert.Equal(["css/base/type.css", "css/site.css", "img/b.png"], renamed);
    }

    [Fact]
    public void Names_the_files_of_a_cycle_together()
    {
        var before = site.Run();
        Assert.Contains($"'./{before.Url("js/a.js")[3..]}'", before.Text("js/b.js"), StringComparison.Ordinal);
        Assert.Contains($"'./{before.Url("js/b.js")[3..]}'", before.Text("js/a.js"), StringComparison.Ordinal);

        site.With("js/b.js", "import { a } from './a.js'; export const b = () => a + 1;");
        var after = site.Run();
        Assert.All(["js/a.js", "js/b.js", "js/app.js"], path => Assert.NotEqual(before.Url(path), after.Url(path)));
    }

    [Fact]
    public void Writes_nothing_when_nothing_changed()
    {
        site.Run();
        Assert.Equal(0, site.Run().Changed);
    }

    [Fact]
    public void Leaves_a_deleted_source_out()
    {
        site.Run();
        File.Delete(site.FileOf("css/other.css"));
        site.With("css/site.css", "@import \"base/type.css\"; .d { }");
        var stale = site.Run();
        Assert.True(stale.Succeeded);
        Assert.DoesNotContain(stale.Assets, asset => asset.Source.Path.Value == "css/other.css");
    }

    [Fact]
    public void Gives_the_same_bytes_in_another_folder()
    {
        var here = site.Run();
        using var elsewhere = new PipelineSite();
        foreach (var asset in here.Assets)
            elsewhere.With(asset.Source.Path.Value, File.ReadAllBytes(asset.Source.File));
        var there = elsewhere.Run();
        Assert.Equal(File.ReadAllBytes(here.ManifestFile!), File.ReadAllBytes(there.ManifestFile!));
        Assert.All(
            here.Assets,
            asset => Assert.Equal(here.Text(asset.Source.Path.Value), there.Text(asset.Source.Path.Value))
        );
    }

    [Fact]
    public void Lists_what_a_browser_will_want_next() =>
        Assert.Equal(["css/base/type.css"], site.Run().Of("css/site.css").Preload.Select(path => path.Value));
}
