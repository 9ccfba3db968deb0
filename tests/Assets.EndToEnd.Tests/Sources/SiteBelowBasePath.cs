using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>
/// A site with a base path of its own, a file that its build makes, and a client with another base path, as a server
/// hosts several of them.
/// </summary>
public sealed class SiteBelowBasePath(SiteBelowBasePath.Play scene) : EndToEnd<SiteBelowBasePath.Play>(scene)
{
    [Fact]
    public void HasTheFilesOfTheBuildThere() => Assert.Contains("shop/css/gen.css", Scene.First.WebRoot.Fingerprinted);

    [Fact]
    public void HasThemThereAgain() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void FindsThem() => Assert.Empty(Scene.First.Diagnostics);

    /// <summary>The SDK publishes files that it handles itself below the site's base path too.</summary>
    [Fact]
    public void KeepsTheFilesOfTheClientsLoader() =>
        Assert.Equal(Play.Loader, Scene.First.WebRoot.Text("shop/admin/_framework/dotnet.js"));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public const string Loader = "// The loader.\nexport  const  loader  =  1;\n";

        protected override async Task PlayAsync()
        {
            Site.WithLibrary(
                    "Client",
                    "<PropertyGroup><StaticWebAssetBasePath>admin</StaticWebAssetBasePath></PropertyGroup>"
                )
                .Put("Client/wwwroot/_framework/dotnet.js", Loader)
                .Project(
                    """
                    <PropertyGroup>
                      <StaticWebAssetBasePath>shop</StaticWebAssetBasePath>
                    </PropertyGroup>
                    <ItemGroup>
                      <ProjectReference Include="../Client/Client.csproj" />
                    </ItemGroup>
                    <Target Name="Tool" BeforeTargets="Build">
                      <WriteLinesToFile File="wwwroot/css/gen.css" Lines="a { color : green }" Overwrite="true" WriteOnlyWhenDifferent="true" />
                    </Target>
                    """
                )
                .Write("wwwroot/css/site.css", "@import 'gen.css';\n");
            First = (await Site.PublishAsync()).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
