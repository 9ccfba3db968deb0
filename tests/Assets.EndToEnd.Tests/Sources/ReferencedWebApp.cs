using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>A web app that references another one, both with the package.</summary>
public sealed class ReferencedWebApp(ReferencedWebApp.Play scene) : EndToEnd<ReferencedWebApp.Play>(scene)
{
    [Fact]
    public void IsProcessedOnce() => Assert.NotEmpty(Scene.Publish.Summary);

    [Fact]
    public void WarnsOnce() => Assert.Single(Scene.Publish.Diagnostics, diagnostic => diagnostic.Code == "ASSETS201");

    [Fact]
    public void IsPublishedWithTheOther() => Assert.Contains("css/shop.css", Scene.Publish.WebRoot.Fingerprinted);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Put("Shop/Shop.csproj", Projects.Web("", "net10.0"))
                .Put("Shop/Program.cs", Projects.Program.Replace("app.Run();", "app.Run(); public partial class Shop;"))
                .Put("Shop/wwwroot/css/shop.css", "p { margin : 2px; background : url(absent.png) }\n")
                .Project("""<ItemGroup><ProjectReference Include="../Shop/Shop.csproj" /></ItemGroup>""");
            Publish = (await Site.PublishAsync()).Succeeded();
        }
    }
}
