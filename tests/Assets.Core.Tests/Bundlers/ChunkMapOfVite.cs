using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Bundlers;

/// <summary>With <c>build.chunkImportMap</c> chunks use names that only the import map knows.</summary>
public sealed class ChunkMapOfVite : IDisposable
{
    private const string Main = "dist/assets/main-1MP8TKfh.js";
    private readonly BundledSite site = new();

    public ChunkMapOfVite() =>
        site.With("vite-chunk-map", "dist/", ".vite/manifest.json")
            .With("dist/importmap.json", Recorded.Text("vite-chunk-map.importmap"))
            .With(Main, """import{n as e}from"./preload-helper-gsjTGW9I.js";import("./Lazy-CGIJC5RM.js");e()""");

    public void Dispose() => site.Dispose();

    [Fact]
    public void BecomesPartOfTheImportMap()
    {
        var imports = site.Run().Manifest().Imports;
        Assert.Equal("dist/assets/preload-helper-DnW9xWhp.js", imports["/dist/assets/preload-helper-gsjTGW9I.js"]);
        Assert.Equal("dist/assets/Lazy-BzaYHWeM.css", imports["/dist/assets/Lazy-CGIJC5RM.css"]);
        Assert.Equal(9, imports.Count);
    }

    [Fact]
    public void ResolvesImportsAndTheirPreloadsWithoutChangingThem()
    {
        var result = site.Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == "ASSETS201");
        Assert.True(result.IsAsWritten(Main));
        Assert.Equal(["dist/assets/preload-helper-DnW9xWhp.js"], result.Entry(Main).Preload);
    }

    [Fact]
    public void IsNotPublished() =>
        Assert.DoesNotContain(site.Run().Assets, asset => asset.Path.Value == "dist/importmap.json");

    [Fact]
    public void IsReadWithRelativeAddresses()
    {
        site.With(
            "dist/importmap.json",
            Recorded.Text("vite-chunk-map.importmap").Replace("\"/dist/", "\"./", StringComparison.Ordinal)
        );
        Assert.Equal(
            "dist/assets/preload-helper-DnW9xWhp.js",
            site.Run().Manifest().Imports["/dist/assets/preload-helper-gsjTGW9I.js"]
        );
    }
}
