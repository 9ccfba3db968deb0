using System.Text;
using System.Text.Json;
using Assets.Core;
using Assets.Core.Fingerprinting;
using Assets.Manifest;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests;

/// <summary>
/// Items with what .NET 11 adds (endpoint order, fallbacks of single-page apps, asset groups, framework assets) and
/// with unknown names.
/// </summary>
public sealed class ItemsOfALaterSdk : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void KeepTheirOrder() =>
        Assert.All(
            Published(Endpoint("index.html", ("Order", "5"))),
            endpoint => Assert.Equal("5", endpoint.ToItem().GetMetadata("Order"))
        );

    [Fact]
    public void KeepTheirOrderInTheManifest() =>
        Assert.All(
            Published(Endpoint("index.html", ("Order", "5"))),
            endpoint => Assert.Equal(5, Json(endpoint).GetProperty("Order").GetInt32())
        );

    [Fact]
    public void HaveNoOrderInTheManifestWithoutOne() =>
        Assert.All(
            Published(Endpoint("index.html")),
            endpoint => Assert.False(Json(endpoint).TryGetProperty("Order", out _))
        );

    [Fact]
    public void KeepUnknownMetadata() =>
        Assert.All(
            Published(Endpoint("index.html", ("Later", "x"))),
            endpoint => Assert.Equal("x", endpoint.ToItem().GetMetadata("Later"))
        );

    [Theory]
    [InlineData("{**fallback:nonfile}")]
    [InlineData("/")]
    public void KeepRoutesThatAreNoFileNames(string route) =>
        Assert.Equal(
            ["index.html", "index.html.br"],
            Published(Endpoint("index.html"), Endpoint(route))
                .Where(endpoint => endpoint.Route == route)
                .Select(endpoint => endpoint.PublishedPath)
        );

    [Fact]
    public void KeepTheCachingOfSuchRoutes() =>
        Assert.Contains(
            "no-store",
            Published(Endpoint("{**path}", ("ResponseHeaders", """[{"Name":"Cache-Control","Value":"no-store"}]""")))[
                ^1
            ].Headers,
            StringComparison.Ordinal
        );

    [Fact]
    public void LoseRoutesWithTheFingerprintOfTheOriginal() =>
        Assert.DoesNotContain(
            Published(
                Endpoint(
                    "old.0123456789.html",
                    ("EndpointProperties", """[{"Name":"fingerprint","Value":"0123456789"}]""")
                )
            ),
            endpoint => endpoint.Route.StartsWith("old", StringComparison.Ordinal)
        );

    [Fact]
    public void KeepHeadersThatWeDoNotWrite() =>
        Assert.All(
            Published(
                Endpoint(
                    "index.html",
                    (
                        "ResponseHeaders",
                        """[{"Name":"Cross-Origin-Opener-Policy","Value":"same-origin"},{"Name":"Content-Length","Value":"1"}]"""
                    )
                )
            ),
            endpoint =>
                Assert.Contains(
                    """{"Name":"Cross-Origin-Opener-Policy","Value":"same-origin"}""",
                    endpoint.Headers,
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void LoseHeadersOfTheOriginal() =>
        Assert.All(
            Published(
                Endpoint(
                    "index.html",
                    ("ResponseHeaders", """[{"Name":"X","Value":"x"},{"Name":"Content-Length","Value":"999"}]""")
                )
            ),
            endpoint => Assert.DoesNotContain("999", endpoint.Headers, StringComparison.Ordinal)
        );

    [Fact]
    public void KeepPropertiesThatWeDoNotWrite() =>
        Assert.All(
            Published(Endpoint("index.html", ("EndpointProperties", """[{"Name":"later","Value":"1"}]"""))),
            endpoint =>
                Assert.Contains("""{"Name":"later","Value":"1"}""", endpoint.Properties, StringComparison.Ordinal)
        );

    [Fact]
    public void KeepTheirGroups() =>
        Assert.All(
            new StaticWebAssetItems("App", "/out/").Assets(PublishedPage, Input(Item(("AssetGroups", "blazor")))),
            asset => Assert.Equal("blazor", asset.GetMetadata("AssetGroups"))
        );

    [Fact]
    public void AreUnchangedWhenTheyBelongToTheFramework() =>
        Assert.Empty(StaticWebAssetInput.Choose([Item(("SourceType", "Framework"))], [], "App"));

    private PublishedAsset PublishedPage =>
        new()
        {
            Source = SourceAsset.Generated(LogicalPath.Parse("index.html"), AssetPolicy.Undecided) with { File = file },
            Url = LogicalPath.Parse("index.html"),
            Fingerprint = Fingerprint.Parse("abcdefghij"),
            ContentType = "text/html",
            Integrity = "sha384-x",
            Files = [new(ContentCoding.Identity, file, 1, "a"), new(ContentCoding.Brotli, file, 1, "b")],
            Preload = [],
        };

    private List<PublishedEndpoint> Published(params ITaskItem[] endpoints) =>
        [.. PublishedEndpoint.Of(PublishedPage, Input(Item(), endpoints))];

    private static StaticWebAssetInput Input(ITaskItem asset, params ITaskItem[] endpoints) =>
        Assert.Single(StaticWebAssetInput.Choose([asset], endpoints, "App"));

    private TaskItem Item(params (string Name, string Value)[] metadata) =>
        With(new(file), [("BasePath", "/"), ("RelativePath", "index.html"), .. metadata]);

    private TaskItem Endpoint(string route, params (string Name, string Value)[] metadata) =>
        With(
            new(route),
            [
                ("AssetFile", file),
                ("Selectors", "[]"),
                ("EndpointProperties", "[]"),
                ("ResponseHeaders", "[]"),
                .. metadata,
            ]
        );

    private static TaskItem With(TaskItem item, IEnumerable<(string Name, string Value)> metadata)
    {
        foreach (var (name, value) in metadata)
            item.SetMetadata(name, value);
        return item;
    }

    private static JsonElement Json(PublishedEndpoint endpoint)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            endpoint.WriteTo(json);
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
