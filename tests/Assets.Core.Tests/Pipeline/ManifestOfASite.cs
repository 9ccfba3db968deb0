using System.Text.Json;
using System.Text.Json.Nodes;
using Assets.Core.Tests.Dictionaries;
using Json.Schema;

namespace Assets.Core.Tests.Pipeline;

/// <summary>What a run writes is what <c>docs/manifest.schema.json</c> promises to other programs.</summary>
public sealed class ManifestOfASite : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(SchemaFile()));

    private readonly PipelineSite site = new PipelineSite()
        .With("css/site.css", "@import 'base.css';a{background:url(../img/logo.png)}")
        .With("css/base.css", "b{color:red}")
        .With("js/app.js", "import './cart.js'")
        .With("js/cart.js", "export default 1")
        .With("img/logo.png", "a picture")
        .With("index.html", "<link rel=stylesheet href=css/site.css>")
        .With("with space/Ünïcode (1).txt", string.Concat(Enumerable.Repeat("compressible ", 100)));

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(true, "https://cdn.example.com/shop")]
    public void FollowsTheSchema(bool compress, string? baseUrl)
    {
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { Compress = compress },
            BaseUrl = baseUrl,
            Imports = [new("cart", "js/cart.js")],
            JavaScriptModules = Assets.Core.Importing.JavaScriptModules.ImportMap,
        };
        AssertFollows(Manifest(), expected: true);
    }

    [Fact]
    public void FollowsTheSchemaWithDeltas()
    {
        using var released = new ReleasedSite();
        released.PublishScript("a()");
        var manifest = JsonNode.Parse(File.ReadAllBytes(released.PublishScript("b()").ManifestFile!))!;
        Assert.NotNull(manifest["assets"]!["js/app.js"]!["deltas"]);
        AssertFollows(manifest, expected: true);
    }

    [Theory]
    [InlineData("url", "../up.css")]
    [InlineData("url", null)]
    [InlineData("cache", "for ever")]
    [InlineData("integrity", "md5-x")]
    public void DoesNotFollowTheSchemaWithAnotherValue(string property, string? value)
    {
        var manifest = Manifest();
        manifest["assets"]!["css/site.css"]![property] = value;
        AssertFollows(manifest, expected: false);
    }

    private JsonNode Manifest() => JsonNode.Parse(File.ReadAllBytes(site.Run().ManifestFile!))!;

    private static void AssertFollows(JsonNode manifest, bool expected)
    {
        var results = Schema.Evaluate(
            JsonSerializer.SerializeToElement(manifest),
            new EvaluationOptions { OutputFormat = OutputFormat.List }
        );
        Assert.True(
            expected == results.IsValid,
            string.Join(
                '\n',
                (results.Details ?? [])
                    .Where(detail => detail.Errors is not null)
                    .Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}")
            )
        );
    }

    private static string SchemaFile()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(folder, "docs", "manifest.schema.json");
    }
}
