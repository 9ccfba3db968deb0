using Assets.Core.Releases;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Dictionaries;

public sealed class SiteThatIsReleasedAgain : IDisposable
{
    private const string Path = "js/app.js";

    private readonly ReleasedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void HasNoDeltasInItsFirstRelease()
    {
        var result = site.PublishScript("a()");
        Assert.Empty(result.Of(Path).Deltas);
        Assert.Equal("app.*.js", result.Of(Path).DictionaryMatch);
        Assert.Null(result.Returning);
    }

    [Fact]
    public void HasADeltaForAChangedScript()
    {
        site.PublishScript("a()");
        var result = site.PublishScript("b()");
        var delta = Assert.Single(result.Of(Path).Deltas);
        Assert.Equal(ReleasedSite.Script("b()"), ReleasedSite.Decode(delta, ReleasedSite.Script("a()")));
        Assert.Equal(new(delta.Length, result.Of(Path).Files.Min(file => file.Length)), result.Returning);
    }

    [Fact]
    public void NamesTheDeltaInItsManifest()
    {
        site.PublishScript("a()");
        var published = site.PublishScript("b()").Of(Path);
        var entry = ManifestJson.Read(site.ManifestIn()).Entries.Single();
        var delta = Assert.Single(entry.Deltas);
        Assert.Equal(ContentCoding.DictionaryZstandard, delta.Encoding);
        Assert.Equal(published.Deltas[0].Dictionary, delta.Dictionary);
        Assert.Matches(@"^js/app\.\w{10}\.js\.\w{10}\.dcz$", delta.File);
        Assert.StartsWith(entry.Url, delta.File, StringComparison.Ordinal);
        Assert.Equal(published.Deltas[0].Length, new FileInfo(site[$"publish/wwwroot/{delta.File}"]).Length);
        Assert.Equal("app.*.js", entry.DictionaryMatch);
    }

    [Fact]
    public void HasNoDeltaForAnUnchangedScript()
    {
        site.Site.With("js/other.js", ReleasedSite.Script("other()"));
        site.PublishScript("a()");
        Assert.Empty(site.PublishScript("b()").Of("js/other.js").Deltas);
    }

    [Fact]
    public void HasNoDeltaForARewrittenScript()
    {
        site.PublishScript("a()");
        site.Site.With(Path, string.Concat(Enumerable.Range(0, 200).Select(i => $"var v{i * 7919} = {i * 104729};")));
        Assert.Empty(site.Publish().Of(Path).Deltas);
    }

    [Fact]
    public void HasDeltasFromAsManyReleasesAsAreWanted()
    {
        foreach (var edit in (string[])["a()", "b()", "c()"])
            site.PublishScript(edit);
        var deltas = site.PublishScript("d()").Of(Path).Deltas;
        Assert.Equal(2, deltas.Count);
        Assert.Equal(ReleasedSite.Script("d()"), ReleasedSite.Decode(deltas[0], ReleasedSite.Script("c()")));
        Assert.Equal(ReleasedSite.Script("d()"), ReleasedSite.Decode(deltas[1], ReleasedSite.Script("b()")));
    }

    [Fact]
    public void HasADeltaFromTheReleaseBetweenWhenItGoesBack()
    {
        site.PublishScript("a()");
        site.PublishScript("b()");
        var back = site.PublishScript("a()").Of(Path);
        Assert.Equal(
            ReleasedSite.Script("a()"),
            ReleasedSite.Decode(Assert.Single(back.Deltas), ReleasedSite.Script("b()"))
        );
    }

    [Fact]
    public void HasADeltaForAnUnchangedScriptWhoseReleaseBeforeDiffers()
    {
        site.Site.With("css/site.css", ReleasedSite.Script("/* a */"));
        site.PublishScript("a()");
        site.PublishScript("b()");
        site.Site.With("css/site.css", ReleasedSite.Script("/* b */"));
        var result = site.Publish();
        Assert.Single(result.Of(Path).Deltas);
        Assert.Equal(result.Of("css/site.css").Deltas[0].Length, result.Returning!.Bytes);
    }

    [Fact]
    public void RepeatsARunWithoutChange()
    {
        // The folder then keeps a part of the earlier release only.
        site.Site.With("js/other.js", ReleasedSite.Script("other()"));
        site.PublishScript("a()");
        site.PublishScript("b()");
        var manifest = File.ReadAllBytes(site.ManifestIn());
        var record = File.ReadAllBytes(LastRun);
        var deltas = site.Run().Of(Path).Deltas;
        var again = site.Publish();
        Assert.Equal(record, File.ReadAllBytes(LastRun));
        Assert.Equal(0, again.Changed);
        Assert.NotNull(again.Returning);
        Assert.Single(again.Of(Path).Deltas);
        Assert.Equal(deltas, again.Of(Path).Deltas);
        Assert.Equal(manifest, File.ReadAllBytes(site.ManifestIn()));
    }

    [Fact]
    public void HasTheSameDeltasFromTheFolderAlone()
    {
        site.PublishScript("a()");
        site.PublishScript("b()");
        var expected = site.PublishScript("c()").Of(Path).Deltas.Select(delta => delta.Digest).ToList();
        Assert.Equal(2, expected.Count);
        site.Forget();
        Assert.Equal(expected, site.Publish().Of(Path).Deltas.Select(delta => delta.Digest));
        Assert.Equal(expected, site.Publish().Of(Path).Deltas.Select(delta => delta.Digest));
    }

    [Fact]
    public void HasTheSameDeltasInANewFolder()
    {
        site.PublishScript("a()");
        site.PublishScript("b()");
        var expected = site.PublishScript("c()").Of(Path).Deltas;
        Assert.Equal(2, expected.Count);
        Assert.Equal(expected, site.Publish("other").Of(Path).Deltas);
        Assert.Equal(File.ReadAllBytes(site.ManifestIn()), File.ReadAllBytes(site.ManifestIn("other")));
    }

    [Fact]
    public void HasDeltasInNewFoldersOnly()
    {
        site.PublishScript("a()", "one");
        Assert.Single(site.PublishScript("b()", "two").Of(Path).Deltas);
    }

    [Fact]
    public void PutsTheReleaseInTheFolderFirst()
    {
        site.PublishScript("a()", "production");
        site.PublishScript("b()", "staging");
        site.PublishScript("c()", "staging");
        var deltas = site.PublishScript("d()", "production").Of(Path).Deltas;
        Assert.Equal(ReleasedSite.Script("d()"), ReleasedSite.Decode(deltas[0], ReleasedSite.Script("a()")));
        Assert.Equal(ReleasedSite.Script("d()"), ReleasedSite.Decode(deltas[1], ReleasedSite.Script("c()")));
        Assert.Equal(deltas, site.Publish("production").Of(Path).Deltas);
    }

    [Fact]
    public void KeepsTheDeltasOfTheReleaseThatStillRuns()
    {
        site.PublishScript("a()");
        var running = site.PublishScript("b()").Of(Path);
        site.PublishScript("c()");
        var kept = site.Earlier().Entries.Single(entry => entry.Url == running.Url.Value);
        Assert.Equal(running.Deltas[0].Dictionary, Assert.Single(kept.Deltas).Dictionary);
        Assert.True(File.Exists(site[$"publish/wwwroot/{kept.Deltas[0].File}"]));
    }

    [Fact]
    public void HasNoDeltaFromARunThatWasNotPublished()
    {
        site.PublishScript("a()", "one");
        site.Site.With(Path, ReleasedSite.Script("b()"));
        site.Run("two");
        var delta = Assert.Single(site.PublishScript("c()", "two").Of(Path).Deltas);
        Assert.Equal(ReleasedSite.Script("c()"), ReleasedSite.Decode(delta, ReleasedSite.Script("a()")));
    }

    /// <summary>A script that is published as it is lies in the project, where it changes.</summary>
    [Fact]
    public void HasDeltasADayLater()
    {
        site.PublishScript("a()", "one");
        foreach (
            var entry in new DirectoryInfo(site.Site.Options.OutputDirectory).EnumerateFileSystemInfos(
                "*",
                SearchOption.AllDirectories
            )
        )
            entry.LastWriteTimeUtc = DateTime.UtcNow.AddDays(-3);
        new ReleaseStore(site.Site.Options.OutputDirectory).Trim(DateTime.UtcNow);
        Assert.Single(site.PublishScript("b()", "two").Of(Path).Deltas);
    }

    [Fact]
    public void HasTheDeltaOfABundledFileByItsNameWithoutTheHash()
    {
        site.PublishBundle("a()", "assets/main-DRAyO6I5.js");
        var asset = site.PublishBundle("b()", "assets/main-BXa1c9Zk.js").Of("dist/assets/main-BXa1c9Zk.js");
        Assert.Equal("main-*.js", asset.DictionaryMatch);
        Assert.Single(asset.Deltas);
    }

    [Fact]
    public void HasNoDeltaWhereTwoBundledFilesHaveOneName()
    {
        site.PublishBundle("a()", "assets/main-DRAyO6I5.js", "assets/main-CmQ2x0Lp.js");
        var result = site.PublishBundle("b()", "assets/main-BXa1c9Zk.js", "assets/main-CmQ2x0Lp.js");
        var asset = result.Of("dist/assets/main-BXa1c9Zk.js");
        Assert.Empty(asset.Deltas);
        Assert.Null(asset.DictionaryMatch);
    }

    [Fact]
    public void HasDeltasOfTwoRunsAtOnce()
    {
        using var other = new ReleasedSite();
        other.Site.Options = other.Site.Options with { CacheDirectory = site.Site.Options.CacheDirectory };
        site.PublishScript("a()");
        other.PublishScript("a()");
        PipelineResult[] results = new PipelineResult[2];
        Parallel.Invoke(() => results[0] = site.PublishScript("b()"), () => results[1] = other.PublishScript("b()"));
        Assert.Equal(
            Assert.Single(results[0].Of(Path).Deltas).Digest,
            Assert.Single(results[1].Of(Path).Deltas).Digest
        );
    }

    [Fact]
    public void HasNoDeltasWhenTheyAreOff()
    {
        using var off = new ReleasedSite { Releases = 0 };
        off.PublishScript("a()");
        var asset = off.PublishScript("b()").Of(Path);
        Assert.Empty(asset.Deltas);
        Assert.Null(asset.DictionaryMatch);
        Assert.False(Directory.Exists(System.IO.Path.Combine(off.Site.Options.OutputDirectory, "dictionaries")));
    }

    [Fact]
    public void HasDeltasFromReleasesThatWereFetched()
    {
        using var other = new ReleasedSite();
        var earlier = other.PublishScript("a()").Of(Path);
        var fetched = System.IO.Path.Combine(site.Site.Options.OutputDirectory, "earlier");
        Directory.CreateDirectory(System.IO.Path.Combine(fetched, "wwwroot", "js"));
        File.Copy(other.ManifestIn(), System.IO.Path.Combine(fetched, "r1.json"));
        File.Copy(earlier.Files[0].File, System.IO.Path.Combine(fetched, "wwwroot", earlier.Url.Value));
        File.WriteAllText(System.IO.Path.Combine(fetched, "releases.json"), """["r1","gone","../r1"]""");
        Assert.Single(site.PublishScript("b()").Of(Path).Deltas);
    }

    /// <summary>As in packages that contain the output of a bundler.</summary>
    [Fact]
    public void HasADeltaForAScriptWhoseAssetPathHasAnotherHash()
    {
        site.Site.With("lib/editor-DRAyO6I5.js", ReleasedSite.Script("a()"));
        site.Publish();
        File.Delete(site.Site.FileOf("lib/editor-DRAyO6I5.js"));
        site.Site.With("lib/editor-BXa1c9Zk.js", ReleasedSite.Script("b()"));
        var asset = site.Publish().Of("lib/editor-BXa1c9Zk.js");
        Assert.Single(asset.Deltas);
        Assert.Equal("editor-*.js", asset.DictionaryMatch);
    }

    [Fact]
    public void HasNoCommonNameForScriptsThatDifferInTheHashOnly()
    {
        site.Site.With("lib/main-DRAyO6I5.js", ReleasedSite.Script("a()"))
            .With("lib/main-CmQ2x0Lp.js", ReleasedSite.Script("b()"));
        Assert.Equal("main-DRAyO6I5.*.js", site.Publish().Of("lib/main-DRAyO6I5.js").DictionaryMatch);
    }

    /// <summary>Has the time of the last run that was not a repetition.</summary>
    private string LastRun => System.IO.Path.Combine(site.Site.Options.OutputDirectory, "last-run.json");
}
