using Assets.Core.Releases;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Dictionaries;

/// <summary>A dictionary that is not what its release says must never be used, and never fails a publish.</summary>
public sealed class ReleasesThatAreDamaged : IDisposable
{
    private const string Path = "js/app.js";

    private readonly ReleasedSite site = new();

    public ReleasesThatAreDamaged() => site.PublishScript("a()");

    public void Dispose() => site.Dispose();

    [Fact]
    public void GiveNoDeltaFromAFileThatHasChanged()
    {
        var file = Directory.GetFiles(site["publish"], "app.*.js", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, ReleasedSite.Script("x()"));
        site.Forget();
        Assert.Empty(site.PublishScript("b()").Of(Path).Deltas);
    }

    [Fact]
    public void GiveNoDeltaFromAFileThatIsGone()
    {
        File.Delete(Directory.GetFiles(site["publish"], "app.*.js", SearchOption.AllDirectories).Single());
        site.Forget();
        Assert.Empty(site.PublishScript("b()").Of(Path).Deltas);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"version":2,"assets":{}}""")]
    [InlineData("")]
    public void GiveNoDeltaFromAManifestThatCannotBeRead(string manifest)
    {
        File.WriteAllText(site.ManifestIn(), manifest);
        site.Forget();
        Assert.Empty(site.PublishScript("b()").Of(Path).Deltas);
    }

    [Theory]
    [InlineData("releases.json", "[")]
    [InlineData("releases.json", "null")]
    [InlineData("*.json", "{}")]
    [InlineData("*.json", "")]
    [InlineData("????????????????????????????????.json", """{"Id":"$","Files":[{}]}""")]
    [InlineData("????????????????????????????????.json", """{"Id":"$","Files":[null]}""")]
    public void AreFoundInTheFolderWhenTheRecordIsDamaged(string pattern, string text)
    {
        foreach (var file in Directory.GetFiles(Records, pattern))
            File.WriteAllText(
                file,
                text.Replace("$", System.IO.Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal)
            );
        Assert.Single(site.PublishScript("b()").Of(Path).Deltas);
    }

    [Fact]
    public void AreFoundInTheRecordWhenTheFolderIsDamaged()
    {
        File.WriteAllText(site.ManifestIn(), "{");
        Assert.Single(site.PublishScript("b()").Of(Path).Deltas);
    }

    [Fact]
    public void GiveTheSameDeltaWhenTheCacheIsDamaged()
    {
        var expected = site.PublishScript("b()").Of(Path).Deltas[0].Digest;
        foreach (var file in Directory.GetFiles(site.Site.Options.CacheDirectory, "*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, [.. File.ReadAllBytes(file).SkipLast(1), 1]);
        File.Delete(System.IO.Path.Combine(site.Site.Options.OutputDirectory, "last-run.json"));
        Assert.Equal(expected, site.Publish().Of(Path).Deltas[0].Digest);
    }

    [Fact]
    public void KeepTheDeltaOfAFileThatIsGone()
    {
        site.Retention = Retention.None;
        site.PublishScript("b()");
        foreach (var file in Directory.GetFiles(Output("wwwroot"), "*", SearchOption.AllDirectories))
            File.Delete(file);
        Assert.Single(site.Publish().Of(Path).Deltas);
    }

    [Fact]
    public void AreAsTheyWereAfterACancelledRun()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        site.Site.With(Path, ReleasedSite.Script("b()"));
        Assert.ThrowsAny<OperationCanceledException>(() => site.Run(cancellationToken: cancelled.Token));
        Assert.Single(site.Publish().Of(Path).Deltas);
    }

    [Fact]
    public void AreTheSameAfterARunThatWasKilledBeforeItRecordedItself()
    {
        var record = Directory.GetFiles(Records).ToDictionary(file => file, File.ReadAllBytes);
        site.Site.With(Path, ReleasedSite.Script("b()"));
        var expected = site.Run().Of(Path).Deltas[0].Digest;
        Directory.Delete(Records, recursive: true);
        Directory.CreateDirectory(Records);
        foreach (var (file, bytes) in record)
            File.WriteAllBytes(file, bytes);
        File.Delete(Output("last-run.json"));
        Assert.Equal(expected, site.Publish().Of(Path).Deltas[0].Digest);
    }

    private string Records => Output("dictionaries");

    private string Output(string name) => System.IO.Path.Combine(site.Site.Options.OutputDirectory, name);
}
