using Assets.Core.Bundlers;
using Assets.Manifest;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests;

public sealed class BundlersInABuild : IDisposable
{
    private const string Manifest =
        """{"src/main.ts": {"file": "assets/main-DRAyO6I5.js", "src": "src/main.ts", "isEntry": true}}""";

    private readonly ProjectOnDisk project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void AreFoundInTheWebRootAlsoWhereTheSdkHasNoItemYet()
    {
        Output("wwwroot/dist");
        Assert.Equal(["shop/dist/assets/main-DRAyO6I5.js"], Find([]).EntryPoints()["src/main.ts"].Scripts);
    }

    [Fact]
    public void AreFoundInCollectedFolders()
    {
        Output("frontend/dist");
        Assert.Equal(
            ["app/assets/main-DRAyO6I5.js"],
            Find([], project.Item("frontend/dist", ("BasePath", "app"))).EntryPoints()["src/main.ts"].Scripts
        );
    }

    [Fact]
    public void AreFoundInReferencedProjects()
    {
        Output("Lib/wwwroot/dist");
        var asset = project.Asset(
            "Lib/wwwroot/dist/assets/main-DRAyO6I5.js",
            "dist/assets/main-DRAyO6I5#[.{fingerprint}]?.js",
            "Lib",
            "_content/Lib"
        );
        Assert.Equal(["_content/Lib/dist/assets/main-DRAyO6I5.js"], Find([asset]).EntryPoints()["src/main.ts"].Scripts);
    }

    [Fact]
    public void AreNotFoundAmongInstalledPackages()
    {
        Output("wwwroot/node_modules/x");
        Assert.Empty(Find([]).All);
    }

    [Fact]
    public void HaveTheirEntryPointsInTheDevelopmentManifest()
    {
        Output("wwwroot/dist");
        var file = Path.Combine(project.Folder, "assets.development.json");
        using var task = new WriteDevelopmentManifest { ProjectDirectory = project.Folder, File = file };
        Assert.True(task.Execute());
        Assert.Equal(
            ["dist/assets/main-DRAyO6I5.js"],
            DevelopmentManifestJson.Read(file).EntryPoints["src/main.ts"].Scripts
        );
    }

    [Theory]
    [InlineData("main.ts", false, false, 0)]
    [InlineData("mian.ts", false, false, 1)]
    [InlineData("mian.ts", true, false, 0)]
    [InlineData("mian.ts", true, true, 1)]
    public void AreComparedWithViewsUnlessADevelopmentServerMayAnswer(
        string name,
        bool hasFrontend,
        bool isPublishing,
        int expected
    )
    {
        Output("wwwroot/dist");
        project.Write("Index.cshtml", $"<asset-entry src=\"src/{name}\" />");
        var engine = new RecordingEngine();
        using var task = new CheckViews
        {
            BuildEngine = engine,
            ProjectDirectory = project.Folder,
            Files = [project.Item("Index.cshtml", ("Extension", ".cshtml"))],
            Frontends = hasFrontend ? [project.Item("frontend")] : [],
            IsPublishing = isPublishing,
        };
        task.Execute();
        Assert.Equal(expected, engine.Warnings.Count(warning => warning.Code == "ASSETS124"));
    }

    private void Output(string folder) =>
        project.Write($"{folder}/.vite/manifest.json", Manifest).Write($"{folder}/assets/main-DRAyO6I5.js");

    private Bundles Find(ITaskItem[] assets, params ITaskItem[] collect) =>
        new BundlesOfBuild(assets, project.Collect(collect), Path.Combine(project.Folder, "wwwroot"), "shop").Find();
}
