using System.Text.Json;

namespace Assets.Build.Tasks.Tests;

public sealed class EndpointsManifestTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-endpoints-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Written_endpoints_are_what_MapStaticAssets_reads()
    {
        using (var stream = File.Create(PathOf("ours")))
            EndpointsManifest.Write(stream, [Endpoint("img/été \"1\".svg")]);
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf("ours")));
        var endpoint = Assert.Single(document.RootElement.GetProperty("Endpoints").EnumerateArray());
        Assert.Equal("img/été \"1\".svg", endpoint.GetProperty("Route").GetString());
        Assert.Equal("img/logo.0123456789.svg.br", endpoint.GetProperty("AssetFile").GetString());
        Assert.Equal("br", endpoint.GetProperty("Selectors")[0].GetProperty("Value").GetString());
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("""{"Route":"a"}""", "", "a")]
    [InlineData("", """{"Route":"b"}""", "b")]
    [InlineData("""{"Route":"a"},{"Route":"b"}""", """{"Route":"c"}""", "a b c")]
    public void Merged_holds_the_endpoints_of_both(string first, string second, string routes) =>
        Assert.Equal(
            routes,
            string.Join(
                ' ',
                Routes(
                    Merged(
                        $$"""{"Version":1,"Endpoints":[{{first}}]}""",
                        $$"""{"Version":1,"Endpoints":[{{second}}]}"""
                    )
                )
            )
        );

    [Fact]
    public void Merged_keeps_what_else_the_SDK_wrote()
    {
        var merged = Merged(
            """{ "Version": 1, "Later": { "Endpoints": [1] }, "Endpoints": [ {"Route":"a"} ], "More": true }""",
            """{"Version":1,"Endpoints":[{"Route":"b"}]}"""
        );
        Assert.Equal(["a", "b"], Routes(merged));
        Assert.True(merged.GetProperty("More").GetBoolean());
        Assert.Equal(1, merged.GetProperty("Later").GetProperty("Endpoints")[0].GetInt32());
    }

    [Theory]
    [InlineData("""{"Version":2,"Endpoints":[]}""")]
    [InlineData("""{"Version":1}""")]
    [InlineData("""{"Version":1,"Endpoints":{}}""")]
    [InlineData("""[]""")]
    [InlineData("""{"Version":1,"Endpoints":[""")]
    public void A_form_that_is_not_known_is_refused_and_nothing_written(string manifest)
    {
        Assert.ThrowsAny<JsonException>(() => Merged(manifest, """{"Version":1,"Endpoints":[]}"""));
        Assert.False(File.Exists(PathOf("merged")));
    }

    private static PublishedEndpoint Endpoint(string route) =>
        new(
            route,
            "/site/logo.svg.br",
            "img/logo.0123456789.svg.br",
            """[{"Name":"Content-Encoding","Value":"br","Quality":"0.1"}]""",
            "[]",
            "[]"
        );

    private static IEnumerable<string?> Routes(JsonElement manifest) =>
        manifest
            .GetProperty("Endpoints")
            .EnumerateArray()
            .Select(endpoint => endpoint.GetProperty("Route").GetString());

    private JsonElement Merged(string first, string second)
    {
        File.WriteAllText(PathOf("first"), first);
        File.WriteAllText(PathOf("second"), second);
        EndpointsManifest.Merge(PathOf("first"), PathOf("second"), PathOf("merged"));
        return JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(PathOf("merged")));
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name + ".json");
}
