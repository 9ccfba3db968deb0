using System.IO.Compression;
using System.Text;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// A Blazor WebAssembly app that is published by itself, for any server of static files; then once more without us.
/// </summary>
public sealed class StandaloneWebAssembly(StandaloneWebAssembly.Play scene)
    : EndToEnd<StandaloneWebAssembly.Play>(scene)
{
    private FileTree WebRoot => Scene.First.WebRoot;

    private string Page => WebRoot.Text("index.html");

    [Fact]
    public void PublishesWithoutWarnings() => Assert.Empty(Scene.First.Diagnostics);

    [Fact]
    public void LeavesTheFrameworksFilesAlone() =>
        Assert.Equal(Scene.Second.WebRoot.Below("_framework").Content, WebRoot.Below("_framework").Content);

    [Fact]
    public void LetsTheSdkFillInTheNamesOfTheFrameworksFiles() =>
        Assert.Matches("""src="_framework/blazor\.webassembly\.[0-9a-z]{10}\.js">""", Page);

    [Fact]
    public void NamesItsOwnFilesInThePage() =>
        Assert.Contains($"href=\"{WebRoot.NameOf("css/site.css")}\"", Page, StringComparison.Ordinal);

    [Fact]
    public void LetsTheSdkFillInTheNamesOfItsOwnFiles() =>
        Assert.Contains($"src=\"{WebRoot.NameOf("js/app.js")}\"", Page, StringComparison.Ordinal);

    [Fact]
    public void MapsModulesThatCodeImports() =>
        Assert.Contains($"\"./js/app.js\": \"./{WebRoot.NameOf("js/app.js")}\"", Page, StringComparison.Ordinal);

    [Fact]
    public void CompressesThePageAsItIsPublished() => Assert.Equal(Page, Plain("index.html.br"));

    [Fact]
    public void MinifiesItsOwnFiles() =>
        Assert.DoesNotContain("// Says hello.", WebRoot.TextOf("js/app.js"), StringComparison.Ordinal);

    [Theory]
    [InlineData("css/site.css")]
    [InlineData("js/lib/greet.js")]
    [InlineData("img/logo.svg")]
    public void PublishesPlainNamesForServersThatKnowNoManifest(string path) =>
        Assert.Equal(WebRoot.Content[WebRoot.NameOf(path)], WebRoot.Content[path]);

    [Fact]
    public void CompressesPlainNamesToo() => Assert.Equal(WebRoot.Text("css/site.css"), Plain("css/site.css.br"));

    [Fact]
    public void ListsInTheSdksManifestOnlyWhatIsThere() =>
        Assert.All(Scene.First.Endpoints.All, endpoint => Assert.True(WebRoot.Has(endpoint.File), endpoint.File));

    [Fact]
    public void WritesNoUnusedManifest() => Assert.False(Scene.First.Files.Has("App.assets.manifest.json"));

    private string Plain(string path)
    {
        using var plain = new BrotliStream(new MemoryStream(WebRoot.Files[path].Body!), CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write(
                    "App.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk.BlazorWebAssembly",
                        "net10.0",
                        $"""
                        <PropertyGroup>
                          <OverrideHtmlAssetPlaceholders>true</OverrideHtmlAssetPlaceholders>
                        </PropertyGroup>
                        <ItemGroup>
                          {Projects.Reference("Assets.Build")}
                          <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="{Projects.WebAssemblyVersion}" />
                        </ItemGroup>
                        """
                    )
                )
                .Write(
                    "Program.cs",
                    "await Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder.CreateDefault(args).Build().RunAsync();\n"
                )
                .Write(
                    "wwwroot/index.html",
                    """
                    <!DOCTYPE html>
                    <html>
                    <head>
                      <base href="/" />
                      <link rel="preload" id="webassembly" />
                      <link rel="stylesheet" href="css/site.css" />
                      <script type="importmap"></script>
                    </head>
                    <body>
                      <div id="app"></div>
                      <script type="module" src="js/app#[.{fingerprint}].js"></script>
                      <script src="_framework/blazor.webassembly#[.{fingerprint}].js"></script>
                    </body>
                    </html>
                    """
                );
            First = (await Site.PublishAsync()).Succeeded();
            Directory.Delete(Site.PublishFolder, recursive: true);
            Second = (await Site.PublishAsync("-p:AssetsEnabled=false")).Succeeded();
        }
    }
}
