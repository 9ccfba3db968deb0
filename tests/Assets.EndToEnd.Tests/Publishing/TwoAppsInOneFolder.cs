using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>Two web apps that are published to one folder; the first one then runs.</summary>
public sealed class TwoAppsInOneFolder(TwoAppsInOneFolder.Play scene) : EndToEnd<TwoAppsInOneFolder.Play>(scene)
{
    [Theory]
    [InlineData("App.assets.manifest.json", "css/site.css")]
    [InlineData("Shop.assets.manifest.json", "css/shop.css")]
    public void HaveAManifestEach(string manifest, string path) =>
        Assert.Contains($"\"{path}\"", Scene.Publish.Files.Text(manifest), StringComparison.Ordinal);

    [Fact]
    public async Task ServeTheirOwnFiles()
    {
        await using var app = await RunningApp.StartAsync(
            Path.Combine(Scene.Site.PublishFolder, "App.dll"),
            Scene.Site.PublishFolder,
            "assets"
        );
        Assert.True((await app.GetAsync(Scene.Publish.WebRoot.NameOf("css/site.css"))).IsImmutable);
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync()
        {
            (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Site.Put("Shop/Shop.csproj", Projects.Web("", "net10.0"))
                .Put("Shop/Program.cs", Projects.Program)
                .Put("Shop/wwwroot/css/shop.css", "p { margin : 2px }\n");
            Publish = (await Site.PublishOtherAsync("Shop")).Succeeded();
        }
    }
}
