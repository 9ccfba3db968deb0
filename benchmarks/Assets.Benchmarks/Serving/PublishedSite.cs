using System.Text.Json;
using Assets.Manifest;

namespace Assets.Benchmarks.Serving;

/// <summary>A publish folder, and the names that its assets have for browsers.</summary>
internal sealed class PublishedSite(string folder)
{
    /// <summary>What <c>MapStaticAssets</c> reads.</summary>
    public const string Endpoints = "Site.staticwebassets.endpoints.json";

    private readonly Lazy<IReadOnlyDictionary<string, string>> mapped = new(() =>
        ReadEndpoints(Path.Combine(folder, Endpoints))
    );

    private readonly Lazy<IReadOnlyDictionary<string, string>> ours = new(() => ReadManifest(ManifestOf(folder)));

    public string Folder => folder;

    /// <summary>What <c>UseAssets</c> reads.</summary>
    public static string ManifestOf(string folder) => Directory.GetFiles(folder, "*" + AssetManifest.FileName).Single();

    /// <summary>The name that pages would have: with a fingerprint wherever the server knows one.</summary>
    public string Url(ServingContender contender, string path) =>
        "/"
        + (
            contender switch
            {
                { Publisher: not Publisher.Sdk } => ours.Value[path],
                _ when contender == ServingContender.Map => mapped.Value[path],
                _ => path,
            }
        );

    /// <summary>The digest of the file of the release before that an asset has a delta for.</summary>
    public string Dictionary(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(ManifestOf(folder)));
        return
            json.RootElement.GetProperty("assets").GetProperty(path).TryGetProperty("deltas", out var deltas)
            && deltas[0].GetProperty("dictionary").GetString() is { } dictionary
            ? dictionary
            : throw new InvalidOperationException($"The second publish of the site has made no delta of {path}.");
    }

    /// <summary>
    /// Each asset has endpoints of its plain name and of its fingerprinted one, which carry the plain name as their
    /// label.
    /// </summary>
    private static Dictionary<string, string> ReadEndpoints(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var routes = new Dictionary<string, string>();
        foreach (var endpoint in json.RootElement.GetProperty("Endpoints").EnumerateArray())
        foreach (var property in endpoint.GetProperty("EndpointProperties").EnumerateArray())
            if (property.GetProperty("Name").ValueEquals("label"))
                routes[property.GetProperty("Value").GetString()!] = endpoint.GetProperty("Route").GetString()!;
        return routes;
    }

    private static Dictionary<string, string> ReadManifest(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json
            .RootElement.GetProperty("assets")
            .EnumerateObject()
            .ToDictionary(asset => asset.Name, asset => asset.Value.GetProperty("url").GetString()!);
    }
}
