using System.Text.Json;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>
/// The output of Vite lies in the wwwroot of the app and in that of a class library. No item names it.
/// </summary>
public sealed class OutputOfViteInWwwroot(OutputOfViteInWwwroot.Play scene)
    : EndToEnd<OutputOfViteInWwwroot.Play>(scene)
{
    private const string Main = "dist/assets/main-DRAyO6I5.js";
    private const string Lazy = "dist/assets/Lazy-BV5AWAEy.js";
    private const string Card = "_content/Components/dist/assets/card-CjJjD4JM.js";

    [Theory]
    [InlineData(Main)]
    [InlineData(Lazy)]
    [InlineData(Card)]
    public async Task HasOneNameForEachFileThatIsImmutable(string path)
    {
        Assert.True((await Scene.App.GetAsync(path)).IsImmutable);
        Assert.Equal(
            [path],
            Scene.Publish.WebRoot.Names.Where(name =>
                name.StartsWith(path[..^".js".Length], StringComparison.Ordinal)
                && name.EndsWith(".js", StringComparison.Ordinal)
            )
        );
        Assert.Equal(path, Scene.Asset(path).GetProperty("url").GetString());
        Assert.All(
            Scene.Publish.Endpoints.All.Where(endpoint => endpoint.File.StartsWith(path, StringComparison.Ordinal)),
            endpoint =>
            {
                Assert.Equal(path, endpoint.Route);
                Assert.Contains("immutable", endpoint.CacheControl, StringComparison.Ordinal);
            }
        );
        Assert.NotEmpty(Scene.Publish.Endpoints.Of(path));
    }

    [Fact]
    public async Task ServesTheBytesOfTheBundler() =>
        Assert.Equal(Play.MainScript, (await Scene.App.GetAsync(Main, "br")).Text);

    [Fact]
    public void HasEntryPointsOfBothInTheManifests()
    {
        string[] expected = ["src/card.ts", "src/main.ts"];
        Assert.Equal(expected, Scene.EntryPointsIn(Scene.Publish.Manifest));
        Assert.Equal(expected, Scene.EntryPointsIn(Scene.DevelopmentManifest));
    }

    [Fact]
    public void PublishesNoManifestOfVite() =>
        Assert.DoesNotContain(Scene.Publish.Files.Names, name => name.Contains(".vite", StringComparison.Ordinal));

    [Fact]
    public void ProcessesFilesOfThePublicFolder() =>
        Assert.NotEqual("dist/theme.css", Scene.Publish.WebRoot.NameOf("dist/theme.css"));

    [Fact]
    public void WarnsOfAnEntryPointInAViewThatDoesNotExist() =>
        Assert.Contains("'src/main.ts'", Scene.Publish.The("ASSETS124").Message, StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        public static readonly string MainScript =
            "import('./Lazy-BV5AWAEy.js');const deps=[\"assets/Lazy-BV5AWAEy.js\"];\n"
            + string.Concat(Enumerable.Range(0, 100).Select(i => $"console.log( 'line {i}' );\n"));

        internal RunningApp App { get; private set; } = null!;

        public string DevelopmentManifest =>
            File.ReadAllText(Path.Combine(Site.ProjectFolder, "obj/Release/net10.0/assets.development.json"));

        public JsonElement Asset(string path) => Property(Publish.Manifest, "assets").GetProperty(path);

        public IEnumerable<string> EntryPointsIn(string json) =>
            Property(json, "entryPoints").EnumerateObject().Select(entry => entry.Name);

        /// <inheritdoc/>
        protected override async Task PlayAsync()
        {
            Site.Project("""<ItemGroup><ProjectReference Include="../Components/Components.csproj" /></ItemGroup>""")
                .WithLibrary()
                .Write("Pages/Index.cshtml", "@page\n<asset-entry src=\"src/mian.ts\" />\n")
                .Write("wwwroot/dist/.vite/manifest.json", ManifestOf("main"))
                .Write("wwwroot/" + Main, MainScript)
                .Write("wwwroot/" + Lazy, "export default 1;\n")
                .Write("wwwroot/dist/theme.css", "a { color : red }\n")
                .Put("Components/wwwroot/dist/.vite/manifest.json", ManifestOf("card"))
                .Put("Components/wwwroot/dist/assets/card-CjJjD4JM.js", "export default 2;\n");
            Publish = (await Site.PublishAsync()).Succeeded();
            App = await RunningApp.StartAsync(
                Path.Combine(Site.PublishFolder, "App.dll"),
                Site.PublishFolder,
                "assets"
            );
        }

        /// <inheritdoc/>
        protected override async ValueTask EndAsync()
        {
            if (App is not null)
                await App.DisposeAsync();
        }

        private static JsonElement Property(string json, string name) =>
            JsonDocument.Parse(json).RootElement.GetProperty(name).Clone();

        private static string ManifestOf(string name)
        {
            var file = name == "main" ? "assets/main-DRAyO6I5.js" : "assets/card-CjJjD4JM.js";
            return $$"""
                {
                  "src/{{name}}.ts": {
                    "file": "{{file}}", "name": "{{name}}", "src": "src/{{name}}.ts", "isEntry": true
                  }
                }
                """;
        }
    }
}
