using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>
/// A web app with the SDK's placeholders in a static page, published once with the package and once by the SDK alone.
/// </summary>
public sealed partial class PlaceholdersInPages(PlaceholdersInPages.Play scene)
    : EndToEnd<PlaceholdersInPages.Play>(scene)
{
    private FileTree WebRoot => Scene.First.WebRoot;

    private string Page => WebRoot.Text("index.html");

    [Fact]
    public void AreFilledWithOurNames() =>
        Assert.Contains($"src=\"{WebRoot.NameOf("js/app.js")}\"", Page, StringComparison.Ordinal);

    [Fact]
    public void MapTheModulesThatTheSdkMaps() =>
        Assert.Equal(Map(Scene.Second, "imports").Keys.Order(), Map(Scene.First, "imports").Keys.Order());

    [Fact]
    public void HaveTheHashOfWhatIsPublished() =>
        Assert.All(
            Map(Scene.First, "integrity"),
            entry =>
                Assert.Equal(
                    "sha384-" + Convert.ToBase64String(SHA384.HashData(WebRoot.Files[entry.Key[2..]].Body!)),
                    entry.Value
                )
        );

    [Fact]
    public void ResolveToPublishedFilesOnly() => Assert.Empty(Scene.First.Diagnostics);

    private static Dictionary<string, string> Map(Publish publish, string name)
    {
        var page = publish.WebRoot.Text("index.html");
        using var map = JsonDocument.Parse(MapText.Match(page).Groups["map"].Value);
        return map
            .RootElement.GetProperty(name)
            .EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.GetString()!);
    }

    [GeneratedRegex("""<script type="importmap">(?<map>[^<]+)</script>""")]
    private static partial Regex MapText { get; }

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project(
                    """
                    <PropertyGroup>
                      <OverrideHtmlAssetPlaceholders>true</OverrideHtmlAssetPlaceholders>
                    </PropertyGroup>
                    <ItemGroup>
                      <StaticWebAssetFingerprintPattern Include="Scripts" Pattern="*.js" Expression="#[.{fingerprint}]!" />
                    </ItemGroup>
                    """
                )
                .Write(
                    "wwwroot/index.html",
                    """
                    <!DOCTYPE html>
                    <script type="importmap"></script>
                    <script type="module" src="js/app#[.{fingerprint}].js"></script>
                    """
                );
            First = (await Site.PublishAsync()).Succeeded();
            Directory.Delete(Site.PublishFolder, recursive: true);
            Second = (await Site.PublishAsync("-p:AssetsEnabled=false")).Succeeded();
        }
    }
}
