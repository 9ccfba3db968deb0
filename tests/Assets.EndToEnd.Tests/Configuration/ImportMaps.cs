using System.Text.Json;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A site whose modules are found through the import map.</summary>
public sealed class ImportMaps(ImportMaps.Play scene) : EndToEnd<ImportMaps.Play>(scene)
{
    [Fact]
    public void LeaveSpecifiersAlone() =>
        Assert.Contains("./lib/greet.js", Scene.First.WebRoot.TextOf("js/app.js"), StringComparison.Ordinal);

    [Fact]
    public void AreInTheManifest() =>
        Assert.Equal(["/js/app.js", "/js/lib/greet.js", "greet", "lib/greet.js"], Imports(Scene.First.Manifest));

    [Fact]
    public void RenameOneFileForOneChange() =>
        Assert.Equal(
            ["js/lib/greet"],
            Scene
                .Second.WebRoot.Names.Except(Scene.First.WebRoot.Names)
                .Where(name => name.EndsWith(".js", StringComparison.Ordinal))
                .Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)])
        );

    [Fact]
    public void HoldTheNamesThatDevelopmentNeeds() =>
        Assert.Equal(["greet", "lib/"], Imports(Scene.DevelopmentManifest));

    private static IEnumerable<string> Imports(string manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        return [.. document.RootElement.GetProperty("imports").EnumerateObject().Select(import => import.Name)];
    }

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public string DevelopmentManifest { get; private set; } = "";

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project(
                    """
                    <PropertyGroup>
                      <AssetsJavaScriptModules>importmap</AssetsJavaScriptModules>
                    </PropertyGroup>
                    <ItemGroup>
                      <AssetImport Include="greet" Path="js/lib/greet.js" />
                      <AssetImport Include="lib/" Path="js/lib/" />
                    </ItemGroup>
                    """
                );
            First = (await Site.PublishAsync()).Succeeded();
            DevelopmentManifest = File.ReadAllText(
                Directory
                    .EnumerateFiles(
                        Path.Combine(Site.ProjectFolder, "bin"),
                        "App.assets.development.json",
                        SearchOption.AllDirectories
                    )
                    .Single()
            );
            Site.Write("wwwroot/js/lib/greet.js", "export function greet() {}\n");
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
