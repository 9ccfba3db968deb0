using System.Text.Json;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The SDK's own manifest, <c>App.staticwebassets.endpoints.json</c>.</summary>
public sealed record Endpoints(IReadOnlyList<Endpoints.Entry> All)
{
    /// <summary>One endpoint.</summary>
    /// <param name="Encoding">The content coding it answers for; empty for the plain bytes.</param>
    public sealed record Entry(string Route, string File, string Encoding, string CacheControl);

    public static Endpoints Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new([.. document.RootElement.GetProperty("Endpoints").EnumerateArray().Select(Read)]);
    }

    /// <summary>What answers for a route, as <c>encoding file</c>, in ordinal order.</summary>
    public IEnumerable<string> Of(string route) =>
        All.Where(entry => entry.Route == route)
            .Select(entry => $"{entry.Encoding} {entry.File}".TrimStart())
            .Order(StringComparer.Ordinal);

    private static Entry Read(JsonElement endpoint) =>
        new(
            endpoint.GetProperty("Route").GetString()!,
            endpoint.GetProperty("AssetFile").GetString()!,
            endpoint
                .GetProperty("Selectors")
                .EnumerateArray()
                .Select(selector => selector.GetProperty("Value").GetString()!)
                .SingleOrDefault(""),
            endpoint
                .GetProperty("ResponseHeaders")
                .EnumerateArray()
                .First(header => header.GetProperty("Name").GetString() == "Cache-Control")
                .GetProperty("Value")
                .GetString()!
        );
}
