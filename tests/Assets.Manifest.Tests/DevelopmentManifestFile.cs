namespace Assets.Manifest.Tests;

public sealed class DevelopmentManifestFile : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void IsReadAsItWasWritten()
    {
        DevelopmentSource[] sources =
        [
            new("/home/me/frontend", "app", ["**/*.js"], ["**/*.map"]),
            new("/home/me/fonts", "", [], [], "font/woff2", "X-Robots-Tag: noindex"),
        ];
        using (var stream = File.Create(file))
            DevelopmentManifestJson.Write(stream, new() { Sources = sources });
        Assert.Equivalent(sources, DevelopmentManifestJson.Read(file).Sources, strict: true);
    }

    private static readonly IReadOnlyList<DevelopmentFrontend> Frontends =
    [
        new("/shop/frontend", "app", "http://localhost:5173", "npm run dev", StartServer: true),
        new("/shop/admin", ""),
    ];

    [Fact]
    public void HasTheImportMapTheEntryPointsMediaTypesFrontEndsAndWhatIsIgnored()
    {
        using (var stream = File.Create(file))
        {
            DevelopmentManifestJson.Write(
                stream,
                new()
                {
                    Ignored = ["drafts/**"],
                    Types = [new(["data/**"], "text/x-data")],
                    Headers = [new(["*.pdf"], "Content-Disposition: attachment")],
                    FileTypes = [new(["*.xyz"], "text/x-file")],
                    Imports = new Dictionary<string, string> { ["lit"] = "lib/lit.js" },
                    EntryPoints = new Dictionary<string, EntryPoint>
                    {
                        ["src/main.ts"] = new() { Scripts = ["app/main.js"] },
                    },
                    Frontends = Frontends,
                }
            );
        }

        var read = DevelopmentManifestJson.Read(file);
        Assert.Equal(["drafts/**"], read.Ignored);
        Assert.Equivalent(new DevelopmentRule(["data/**"], "text/x-data"), Assert.Single(read.Types), strict: true);
        Assert.Equivalent(new DevelopmentRule(["*.xyz"], "text/x-file"), Assert.Single(read.FileTypes), strict: true);
        Assert.Equivalent(
            new DevelopmentRule(["*.pdf"], "Content-Disposition: attachment"),
            Assert.Single(read.Headers),
            strict: true
        );
        Assert.Equal("lib/lit.js", read.Imports["lit"]);
        Assert.Equal(["app/main.js"], read.EntryPoints["src/main.ts"].Scripts);
        Assert.Equal(Frontends, read.Frontends);
    }

    [Theory]
    [InlineData("""{"version":2,"sources":[]}""", "ASSETS401")]
    [InlineData("""{"version":1}""", "ASSETS402")]
    [InlineData("""{"version":1,"sources":[{"basePath":""}]}""", "ASSETS402")]
    [InlineData("""{"version":1,"sources":["/tmp"]}""", "ASSETS402")]
    [InlineData("""{"version":1,"sources":[],"types":[{"match":[]}]}""", "ASSETS402")]
    [InlineData("""{"version":1,"sources":[],"types":[{"type":"a\nb"}]}""", "ASSETS402")]
    public void IsRefusedWithACode(string json, string code)
    {
        File.WriteAllText(file, json);
        Assert.Equal(code, Assert.Throws<ManifestException>(() => DevelopmentManifestJson.Read(file)).Code);
    }

    public void Dispose() => File.Delete(file);
}
