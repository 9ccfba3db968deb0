using System.Text.Json;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// What an endpoint of the SDK has beyond the names, validators and properties that we write ourselves: a route that is
/// not a file name (a fallback of a single-page app, a default document), an order, headers and properties of later
/// SDKs. It is copied to the endpoint that we publish instead.
/// </summary>
/// <param name="Route">The URL path or route pattern.</param>
/// <param name="CacheControl">The <c>Cache-Control</c> header, for a route that is not ours.</param>
/// <param name="Properties">Endpoint properties that we do not write.</param>
/// <param name="Headers">Headers that we do not write.</param>
/// <param name="Metadata">Item metadata that we do not write.</param>
internal sealed record CarriedEndpoint(
    string Route,
    string? CacheControl,
    IReadOnlyList<KeyValuePair<string, string>> Properties,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<KeyValuePair<string, string>> Metadata
)
{
    private static readonly string[] OwnProperties = ["fingerprint", "integrity", "label", "original-resource"];

    private static readonly string[] OwnHeaders =
    [
        "Cache-Control",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "ETag",
        "Last-Modified",
        "Vary",
    ];

    private static readonly string[] OwnMetadata = ["AssetFile", "Selectors", "EndpointProperties", "ResponseHeaders"];

    private static readonly int OwnMetadataCount = new TaskItem("x").MetadataCount + OwnMetadata.Length;

    /// <summary>Reads an endpoint.</summary>
    /// <param name="endpoint">A <c>StaticWebAssetEndpoint</c> item.</param>
    /// <param name="isOwnRoute">Whether its route is one that we write.</param>
    /// <returns><see langword="null"/> when it has nothing more than we write.</returns>
    public static CarriedEndpoint? Of(ITaskItem endpoint, bool isOwnRoute)
    {
        var (properties, headers) = (
            endpoint.GetMetadata("EndpointProperties"),
            endpoint.GetMetadata("ResponseHeaders")
        );
        if (
            isOwnRoute
            && endpoint.MetadataCount <= OwnMetadataCount
            && !NamesOthers(properties, OwnProperties)
            && !NamesOthers(headers, OwnHeaders)
        )
            return null;

        // A name with the fingerprint of the original bytes. The published file has another fingerprint.
        var named = Pairs(properties);
        if (!isOwnRoute && named.Any(property => property.Key == "fingerprint"))
            return null;

        var all = Pairs(headers);
        return new(
            endpoint.ItemSpec,
            all.FirstOrDefault(header => header.Key == "Cache-Control").Value,
            [.. named.Where(property => !OwnProperties.Contains(property.Key))],
            [.. all.Where(header => !OwnHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase))],
            [.. Custom(endpoint).Where(metadata => !OwnMetadata.Contains(metadata.Key))]
        );
    }

    /// <summary>
    /// Whether a JSON array of names and values holds other names. Parsing two arrays for each of thousands of files
    /// takes longer than this.
    /// </summary>
    private static bool NamesOthers(string json, string[] own) =>
        json.AsSpan().Count("\"Name\":") != own.Sum(name => json.AsSpan().Count($"\"Name\":\"{name}\""));

    private static List<KeyValuePair<string, string>> Pairs(string json)
    {
        if (json.Length <= 2)
            return [];
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(pair =>
                    KeyValuePair.Create(
                        pair.GetProperty("Name").GetString()!,
                        pair.GetProperty("Value").GetString() ?? ""
                    )
                ),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Custom(ITaskItem endpoint)
    {
        foreach (string name in endpoint.CloneCustomMetadata().Keys)
            yield return new(name, endpoint.GetMetadata(name));
    }
}
