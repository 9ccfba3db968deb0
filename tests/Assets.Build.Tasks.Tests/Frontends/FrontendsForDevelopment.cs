using Assets.Manifest;

namespace Assets.Build.Tasks.Tests.Frontends;

public sealed class FrontendsForDevelopment : IDisposable
{
    private readonly ProjectOnDisk project = new();

    public FrontendsForDevelopment() => project.Write("frontend/package.json", """{ "scripts": { "dev": "vite" } }""");

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("", false)]
    [InlineData("false", false)]
    [InlineData("True", true)]
    public void AreInTheManifest(string startsServers, bool expected)
    {
        Assert.Equal(
            [new DevelopmentFrontend(Path.Combine(project.Folder, "frontend"), "app", null, "npm run dev", expected)],
            Written(startsServers).Frontends
        );
    }

    [Fact]
    public void AreSourcesWhenTheyHaveOutput()
    {
        Assert.Empty(Written("").Sources);
        project.Write("frontend/dist/main.js");
        var source = Assert.Single(Written("").Sources);
        Assert.Equal((Path.Combine(project.Folder, "frontend", "dist"), "app"), (source.Root, source.BasePath));
    }

    private DevelopmentManifest Written(string startsServers)
    {
        var file = Path.Combine(project.Folder, "manifest.json");
        var frontend = project.Item("frontend", ("BasePath", "app"));
        var collected = project.Item("frontend", ("BasePath", "app"), ("AssetsFrontend", "true"));
        using var task = new WriteDevelopmentManifest
        {
            BuildEngine = new RecordingEngine(),
            ProjectDirectory = project.Folder,
            File = file,
            Frontends = [frontend],
            Collect = [collected],
            AssetsDevServer = startsServers,
        };
        Assert.True(task.Execute());
        return DevelopmentManifestJson.Read(file);
    }
}
