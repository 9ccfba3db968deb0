using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// <c>dotnet publish -t:PublishContainer</c> to an archive, with a base image from a registry on this machine, after
/// another release was published to the same folder.
/// </summary>
public sealed class ImageOfTheSdk(ImageOfTheSdk.Play scene) : EndToEnd<ImageOfTheSdk.Play>(scene)
{
    [Fact]
    public void HasThePublishedFiles() =>
        Assert.Equal(Scene.Second.Files.Content, FileTree.Read(Scene.AppFolder).Content);

    [Fact]
    public void HasFingerprintedAssetsAndTheirManifest() =>
        Assert.Superset(
            new HashSet<string>
            {
                "App.assets.manifest.json",
                "wwwroot/" + Scene.Second.WebRoot.NameOf("css/site.css"),
                "wwwroot/" + Scene.Second.WebRoot.NameOf("css/site.css.br"),
            },
            FileTree.Read(Scene.AppFolder).Names.ToHashSet()
        );

    /// <summary>
    /// docs/docker.md says so: the layer has the time at which it was made, and <c>AssetsFileTimes</c> does not change
    /// that.
    /// </summary>
    [Fact]
    public void HasNoTimesOfPublishedFiles()
    {
        var stylesheet = "wwwroot/" + Scene.Second.WebRoot.NameOf("css/site.css");
        Assert.InRange(Scene.Second.Files.Files[stylesheet].LastWrite.Year, 1990, 2020);
        Assert.True(FileTree.Read(Scene.AppFolder).Files[stylesheet].LastWrite.Year > 2020);
    }

    [Fact]
    public void HasFilesOfTheEarlierRelease() =>
        Assert.Contains("wwwroot/" + Scene.First.WebRoot.NameOf("css/other.css"), FileTree.Read(Scene.AppFolder).Names);

    [Fact]
    public async Task ServesAssetsOfBothReleases()
    {
        Assert.Equal("/app/", Scene.Image.WorkingDirectory);
        Assert.Equal(["dotnet", "/app/App.dll"], Scene.Image.Command);
        await using var app = await RunningApp.StartAsync(
            Path.Combine(Scene.AppFolder, "App.dll"),
            Scene.AppFolder,
            "assets"
        );
        foreach (
            var name in (string[])
                [Scene.Second.WebRoot.NameOf("css/site.css"), Scene.First.WebRoot.NameOf("css/other.css")]
        )
        {
            var answer = await app.GetAsync("/" + name, "br");
            Assert.Equal((200, "br", true), (answer.Status, answer.Encoding, answer.IsImmutable));
        }
    }

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public ImageArchive Image { get; private set; } = null!;

        public string AppFolder => Path.Combine(Image.Folder, "app");

        protected override async Task PlayAsync()
        {
            Site.Variables.Remove("AssetsKeepReleases");
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Site.Write("wwwroot/css/other.css", OrdinarySite.Rules("changed"));

            // The SDK keeps the layers of base images there.
            var temporary = Path.Combine(Site.Root, "tmp");
            Directory.CreateDirectory(temporary);
            Site.Variables["TMPDIR"] = temporary;

            var archive = Path.Combine(Site.Root, "image.tar.gz");
            await using var registry = await ImageRegistry.StartAsync();
            Second = (
                await Site.PublishAsync(
                    "-t:PublishContainer",
                    $"-p:ContainerBaseImage={registry.Image}",
                    $"-p:ContainerArchiveOutputPath={archive}",
                    "-p:AssetsFileTimes=content"
                )
            ).Succeeded();
            Image = await ImageArchive.ReadAsync(archive, Path.Combine(Site.Root, "image"));
        }
    }
}
