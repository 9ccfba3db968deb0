using System.Net;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class PlacesOfAPublishedApp : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-places-").FullName;

    [Fact]
    public void AreLookedThroughInOrder()
    {
        var folders = new AppFolders("App", Folder("base"), null, Folder("exe"), Folder("content"));
        Assert.Null(folders.Find("x.json"));
        Write("content/x.json");
        Assert.Equal(Path.Combine(root, "content/x.json"), folders.Find("x.json"));
        Write("exe/x.json");
        Assert.Equal(Path.Combine(root, "exe/x.json"), folders.Find("x.json"));
        Write("base/x.json");
        Assert.Equal(Path.Combine(root, "base/x.json"), folders.Find("x.json"));
    }

    [Fact]
    public void MayBeSharedByTwoApps()
    {
        Write("base/x.json");
        Write("base/One.x.json");
        Assert.Equal(Path.Combine(root, "base/One.x.json"), new AppFolders("One", Folder("base")).Find("x.json"));
        Assert.Equal(Path.Combine(root, "base/x.json"), new AppFolders("Two", Folder("base")).Find("x.json"));
    }

    [Fact]
    public async Task ServeFromBesideTheManifestWhenTheWorkingDirectoryIsAnother()
    {
        using var site = PublishedSite.Small();
        await using var app = RunningSite.Live(
            Folder("elsewhere"),
            "Production",
            options => options.ManifestPath = site.WriteManifest()
        );
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.css")).Status);
        Assert.Empty(app.Messages.Of("ASSETS405"));
    }

    [Fact]
    public async Task ServeFromBesideTheManifestWhenTheWorkingDirectoryHasAnotherSite()
    {
        using var site = PublishedSite.Small();
        Write("elsewhere/wwwroot/other.css");
        await using var app = RunningSite.Live(
            Folder("elsewhere"),
            "Production",
            options => options.ManifestPath = site.WriteManifest()
        );
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.css")).Status);
    }

    [Fact]
    public async Task PreferTheAppsOwnWebRoot()
    {
        using var site = PublishedSite.Small();
        var manifest = Path.Combine(Folder("app"), AssetManifest.FileName);
        File.Copy(site.WriteManifest(), manifest);
        await using var app = RunningSite.Live(site.Root, "Production", options => options.ManifestPath = manifest);
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.css")).Status);
    }

    [Fact]
    public async Task AreReportedOnceWhenThereIsNoWebRoot()
    {
        using var site = PublishedSite.Small();
        site.WriteManifest();
        Directory.Delete(site.WebRoot, recursive: true);
        await using var app = RunningSite.Live(
            Folder("elsewhere"),
            "Production",
            options => options.ManifestPath = site.Manifest
        );
        Assert.StartsWith(
            "Error ASSETS405: There is no folder '",
            Assert.Single(app.Messages.Of("ASSETS405")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/src/App/bin/Debug/net10.0/", true)]
    [InlineData("/artifacts/bin/App/debug", true)]
    [InlineData("/srv/app", false)]
    [InlineData("/srv/binary", false)]
    public void AreDistinguishedFromBuildOutput(string folder, bool expected) =>
        Assert.Equal(expected, AssetResolution.IsBuildOutput(folder));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), "{}");
    }
}
