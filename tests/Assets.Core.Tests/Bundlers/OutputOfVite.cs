using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core.Tests.Bundlers;

public sealed class OutputOfVite : IDisposable
{
    private readonly BundledSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void IsPublishedAsWrittenAndImmutable()
    {
        var result = site.With("vite", "dist/", ".vite/manifest.json").Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(Recorded.Read("vite").Files.Count, result.Assets.Count);
        Assert.All(
            result.Manifest().Entries,
            entry =>
            {
                Assert.True(result.IsAsWritten(entry.Path));
                Assert.Equal(CacheClass.Immutable, entry.Cache);
            }
        );
    }

    [Fact]
    public void HasEntryPointsWithAssetPaths()
    {
        var entryPoints = site.With("vite", "dist/", ".vite/manifest.json").Run().Manifest().EntryPoints;
        Assert.Equal(["src/admin.ts", "src/main.tsx"], entryPoints.Keys);
        Assert.Equal(["dist/assets/main-DmELJCCu.js"], entryPoints["src/main.tsx"].Scripts);
        Assert.Equal(
            ["dist/assets/preload-helper-Dn0TWFOf.css", "dist/assets/main-C6Towqt6.css"],
            entryPoints["src/main.tsx"].Stylesheets
        );
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("entries.json")]
    public void IsFoundByAManifestInItsFolderUnderAnyName(string name)
    {
        var result = site.With("vite", "", name).Run();
        Assert.DoesNotContain(result.Assets, asset => asset.Path.Value == name);
        Assert.Equal(Severity.Notice, result.Only("ASSETS122").Severity);
        Assert.Equal(2, result.Manifest().EntryPoints.Count);
    }

    [Fact]
    public void IsFoundInAFolderThatIsCollectedUnderABasePath()
    {
        site.WithEntry(folder: "../frontend/out/").With("../frontend/out/assets/main-DRAyO6I5.js", "1");
        var result = site.Site.Run(site.Site.Source("frontend", "frontend/out", "app").Files());
        Assert.True(result.IsAsWritten("app/assets/main-DRAyO6I5.js"));
        Assert.Equal(["app/assets/main-DRAyO6I5.js"], result.Manifest().EntryPoints["src/main.ts"].Scripts);
    }

    [Fact]
    public void PublishesItsManifestIfARuleNamesIt()
    {
        site.Site.Options = site.Site.Options with
        {
            Rules = [new("manifest", Glob.ParseList("manifest.json"), new(Fingerprint: false))],
        };
        Assert.Equal("manifest.json", site.With("vite", "", "manifest.json").Run().Url("manifest.json"));
    }

    [Fact]
    public void LeavesFilesOfThePublicFolderToUs()
    {
        var result = site.WithEntry().With("dist/assets/main-DRAyO6I5.js", "1").With("dist/logo.png", "2").Run();
        Assert.NotEqual("dist/logo.png", result.Url("dist/logo.png"));
    }

    [Fact]
    public void IncludesFilesOfTheSameFormThatOnlyScriptsName()
    {
        var result = site.WithEntry()
            .With("dist/assets/main-DRAyO6I5.js", "1")
            .With("dist/assets/worker-RYJm0yTN.js", "2")
            .With("dist/assets/logo-DarkMode.svg", "<svg/>")
            .Run();
        Assert.Equal(CacheClass.Immutable, result.Entry("dist/assets/worker-RYJm0yTN.js").Cache);
        Assert.True(result.IsAsWritten("dist/assets/worker-RYJm0yTN.js"));
        Assert.False(result.IsAsWritten("dist/assets/logo-DarkMode.svg"));
    }

    [Fact]
    public void KeepsSourceMapsBesideTheirScriptsWithoutCallingThemImmutable()
    {
        const string Script = "dist/assets/main-DRAyO6I5.js";
        var result = site.WithEntry()
            .With(Script, "1\n//# sourceMappingURL=main-DRAyO6I5.js.map\n")
            .With(Script + ".map", """{"version":3,"sources":[],"mappings":""}""")
            .Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(CacheClass.Immutable, result.Entry(Script).Cache);
        Assert.Equal(Script + ".map", result.Url(Script + ".map"));
        Assert.Equal(CacheClass.Revalidate, result.Entry(Script + ".map").Cache);
    }

    [Fact]
    public void IsPublishedByteForByteIfItsSourceMapIsAbsent()
    {
        var result = site.WithEntry()
            .With("dist/assets/main-DRAyO6I5.js", "1\n//# sourceMappingURL=main-DRAyO6I5.js.map\n")
            .Run();
        Assert.True(result.IsAsWritten("dist/assets/main-DRAyO6I5.js"));
    }

    [Fact]
    public void GivesWhatItRefersToItsPlainName()
    {
        var result = site.WithEntry("assets/main-DRAyO6I5.css")
            .With("dist/assets/main-DRAyO6I5.css", "a{background:url(/img/a.png)}")
            .With("img/a.png", "2")
            .Run();
        Assert.True(result.IsAsWritten("dist/assets/main-DRAyO6I5.css"));
        Assert.Equal("img/a.png", result.Url("img/a.png"));
        Assert.Contains("'img/a.png' keeps its plain name", result.Only("ASSETS123").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ObeysRulesAndIsNotImmutableThenIfItsBytesChange()
    {
        site.Site.Options = site.Site.Options with
        {
            Rules = [new("images", Glob.ParseList("img/**"), new(Fingerprint: true))],
        };
        var result = site.WithEntry("assets/main-DRAyO6I5.css")
            .With("dist/assets/main-DRAyO6I5.css", "a{background:url(/img/a.png)}")
            .With("img/a.png", "2")
            .Run();
        var stylesheet = result.Entry("dist/assets/main-DRAyO6I5.css");
        Assert.Contains(result.Url("img/a.png"), result.Text(stylesheet.Path), StringComparison.Ordinal);
        Assert.Equal(stylesheet.Path, stylesheet.Url);
        Assert.Equal(CacheClass.Revalidate, stylesheet.Cache);
    }

    [Fact]
    public void HasOurFingerprintIfARuleSaysSo()
    {
        site.Site.Options = site.Site.Options with
        {
            Rules = [new("dist", Glob.ParseList("dist/**"), new(Fingerprint: true))],
        };
        var result = site.WithEntry().With("dist/assets/main-DRAyO6I5.js", "1").Run();
        Assert.NotEqual("dist/assets/main-DRAyO6I5.js", result.Url("dist/assets/main-DRAyO6I5.js"));
    }

    [Fact]
    public void PreloadsStaticImportsOnly()
    {
        var result = site.With("vite", "dist/", ".vite/manifest.json")
            .With(
                "dist/assets/main-DmELJCCu.js",
                """
                const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Lazy-BV5AWAEy.js","assets/Lazy-BzaYHWeM.css"])))=>i.map(i=>d[i]);
                import{t}from"./jsx-runtime-Nw7EkLsE.js";t(()=>import("./Lazy-BV5AWAEy.js"),__vite__mapDeps([0,1]));
                """
            )
            .Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["dist/assets/jsx-runtime-Nw7EkLsE.js"], result.Entry("dist/assets/main-DmELJCCu.js").Preload);
    }

    [Fact]
    public void KeepsItsNamesWithoutHashesAndRevalidatesThem()
    {
        var result = site.With("vite-without-hashes", "dist/", ".vite/manifest.json").Run();
        Assert.True(result.IsAsWritten("dist/Lazy.js"));
        Assert.All(
            result.Manifest().Entries,
            entry =>
                Assert.Equal(
                    entry.Path == "dist/assets/worker-RYJm0yTN.js" ? CacheClass.Immutable : CacheClass.Revalidate,
                    entry.Cache
                )
        );
    }

    [Fact]
    public void IsListedForServiceWorkersWithoutRevision()
    {
        site.Site.Options = site.Site.Options with { PrecacheManifest = LogicalPath.Parse("precache.json") };
        var result = site.WithEntry().With("dist/assets/main-DRAyO6I5.js", "1").Run();
        Assert.Contains("\"revision\": null", result.Text("precache.json"), StringComparison.Ordinal);
    }
}
