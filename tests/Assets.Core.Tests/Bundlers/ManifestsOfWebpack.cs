using Assets.Core.Bundlers;

namespace Assets.Core.Tests.Bundlers;

public sealed class ManifestsOfWebpack
{
    [Fact]
    public void HaveTheChunksOfAnEntryPointInOrder()
    {
        var admin = Recorded.Read("webpack-assets-manifest").EntryPoints["admin"];
        Assert.Equal(
            [
                "/pack/runtime.ee8ab5e1cfdfb27dcdf6.js",
                "/pack/775.4f7cff5edbd18c7b8610.js",
                "/pack/admin.1f1281d83c9e52121750.js",
            ],
            admin.Scripts
        );
        Assert.Equal(["/pack/admin.f685a95de7155fd986bf.css"], admin.Stylesheets);
        Assert.False(admin.IsModule);
    }

    [Fact]
    public void HaveTheSameEntryPointsInTheStatistics()
    {
        var admin = Recorded.Read("webpack-stats").EntryPoints["admin"];
        Assert.Equal(
            ["runtime.80b419825502f16bd287.js", "775.7cf4c2d3348caca64339.js", "admin.024af49427f93aa814b2.js"],
            admin.Scripts
        );
        Assert.Equal(["admin.c2ece579bf1ebbf4febd.css"], admin.Stylesheets);
    }

    [Fact]
    public void SayInTheStatisticsWhichNamesHaveAHash()
    {
        var files = Recorded.Read("webpack-stats").Files;
        Assert.True(files.Single(file => file.Path == "img/pic.f71f18be.png").IsHashed);
        Assert.True(files.Single(file => file.Path.StartsWith("408.", StringComparison.Ordinal)).IsHashed);
    }

    [Fact]
    public void HaveNoEntryPointsIfThePluginListsFilesOnly()
    {
        var manifest = Recorded.Read("webpack-manifest-plugin");
        Assert.Equal(Bundler.Webpack, manifest.Bundler);
        Assert.Contains(new ListedFile("/pack/main.a0a30a1c9d7eecd4afad.js", "main"), manifest.Files);
        Assert.Empty(manifest.EntryPoints);
    }

    [Fact]
    public void HaveEntryPointsIfThePluginIsConfiguredToListThem()
    {
        var main = Recorded.Read("webpack-entry-points").EntryPoints["main"];
        Assert.Equal(["/pack/runtime.346403301e2928883184.js", "/pack/main.aedb823eda29a17db884.js"], main.Scripts);
        Assert.Equal(["/pack/main.048c8afbd39879495485.css"], main.Stylesheets);
    }

    [Fact]
    public void AreReadAsCreateReactAppWritesThem()
    {
        var manifest = Recorded.Parse(
            """
            {
              "files": {
                "main.css": "/static/css/main.e6c13ad2.css",
                "main.js": "/static/js/main.d33cc44a.js",
                "index.html": "/index.html"
              },
              "entrypoints": ["static/css/main.e6c13ad2.css", "static/js/main.d33cc44a.js"]
            }
            """
        )!;
        Assert.Equal(["/static/js/main.d33cc44a.js"], manifest.EntryPoints["main"].Scripts);
        Assert.Equal(["/static/css/main.e6c13ad2.css"], manifest.EntryPoints["main"].Stylesheets);
        Assert.Equal(3, manifest.Files.Count);
    }

    [Fact]
    public void AreReadAsSymfonyEncoreWritesThem()
    {
        var manifest = Recorded.Parse(
            """{"entrypoints": {"app": {"js": ["/build/runtime.js", "/build/app.js"], "css": ["/build/app.css"]}}}"""
        )!;
        Assert.Equal(["/build/runtime.js", "/build/app.js"], manifest.EntryPoints["app"].Scripts);
        Assert.Equal(["/build/app.css"], manifest.EntryPoints["app"].Stylesheets);
    }
}
