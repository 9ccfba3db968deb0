using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Bundlers;

public sealed class OutputsOfOtherBundlers : IDisposable
{
    private readonly BundledSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("webpack-manifest-plugin", "manifest.json", "/pack/")]
    [InlineData("webpack-assets-manifest", "assets-manifest.json", "/pack/")]
    [InlineData("webpack-stats", "stats.json", "")]
    [InlineData("webpack-entry-points", "asset-manifest.json", "/pack/")]
    [InlineData("vite-4", "manifest.json", "")]
    [InlineData("esbuild-hashed", "meta.json", "out/eshashed/")]
    public void ArePublishedAsWrittenAndImmutable(string recorded, string manifest, string prefix)
    {
        var result = site.With(recorded, "pack/", manifest, prefix).Run();
        Assert.Equal("ASSETS122", Assert.Single(result.Diagnostics).Code);
        Assert.All(
            result.Manifest().Entries.Where(entry => !entry.Path.EndsWith(".map", StringComparison.Ordinal)),
            entry => Assert.Equal((entry.Path, CacheClass.Immutable), (entry.Url, entry.Cache))
        );
    }

    [Fact]
    public void HaveEntryPointsWithAssetPaths()
    {
        var entry = site.With("webpack-stats", "pack/", "stats.json").Run().Manifest().EntryPoints["main"];
        Assert.Equal(["pack/runtime.80b419825502f16bd287.js", "pack/main.9568aa4d6c351035824c.js"], entry.Scripts);
        Assert.Equal(["pack/main.ea0d83f2d1bb4301a853.css"], entry.Stylesheets);
        Assert.False(entry.IsModule);
    }

    [Fact]
    public void HaveOurFingerprintWhereEsbuildWroteNoHash()
    {
        var result = site.With("esbuild", "js/", "meta.json", "out/es/")
            .With("js/index.js", """import("./lazy-4QWSOK5S.js")""")
            .Run();
        var index = result.Entry("js/index.js");
        Assert.NotEqual(index.Path, index.Url);
        Assert.Equal(["js/index.js"], result.Manifest().EntryPoints["es/index.js"].Scripts);
        Assert.True(result.IsAsWritten("js/lazy-4QWSOK5S.js"));
    }

    [Theory]
    [InlineData("import './x.js'", true)]
    [InlineData("(()=>{var a=1})();", false)]
    [InlineData("\"use strict\";\n(() => {\n})();", false)]
    [InlineData("var app=(()=>{})();", false)]
    public void HaveModulesOfEsbuildUnlessItWroteAFunctionForPages(string script, bool isModule)
    {
        var result = site.With("esbuild", "js/", "meta.json", "out/es/").With("js/admin.js", script).Run();
        Assert.Equal(isModule, result.Manifest().EntryPoints["es/admin.js"].IsModule);
    }

    [Fact]
    public void AreNotFoundInListsOfOtherFiles()
    {
        var result = site.With("gallery.json", """{"a.jpg": "img/a.jpg", "b.js": "b.js"}""")
            .With("img/a.jpg", "1")
            .With("b.js", "2")
            .Run();
        Assert.Single(result.Assets, asset => asset.Path.Value == "gallery.json");
    }

    [Fact]
    public void HaveLongerNamesIfTwoHaveAnEntryPointOfOneName()
    {
        var result = site.WithEntry(folder: "shop/")
            .With("shop/assets/main-DRAyO6I5.js", "1")
            .WithEntry(folder: "admin/")
            .With("admin/assets/main-DRAyO6I5.js", "2")
            .Run();
        Assert.Equal(["admin/src/main.ts", "shop/src/main.ts"], result.Manifest().EntryPoints.Keys);
    }
}
