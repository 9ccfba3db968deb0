using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assets.Core;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// One way to request a published file, as <c>MapStaticAssets</c> reads it: a route, what the request must accept, and
/// the headers of the response.
/// </summary>
/// <param name="Route">The URL path below the site's root.</param>
/// <param name="File">Absolute path of the file.</param>
/// <param name="PublishedPath">Its path below the published wwwroot.</param>
/// <param name="Selectors">A JSON array: what a request must accept.</param>
/// <param name="Properties">A JSON array: integrity, label, fingerprint.</param>
/// <param name="Headers">A JSON array: the response's headers.</param>
internal sealed record PublishedEndpoint(
    string Route,
    string File,
    string PublishedPath,
    string Selectors,
    string Properties,
    string Headers
)
{
    /// <summary>Item metadata that a later SDK gives endpoints, such as an order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; init; } = [];

    /// <summary>
    /// The endpoints of one published asset: its published and its plain path, and other routes that the SDK has for
    /// it, each for every content coding.
    /// </summary>
    /// <param name="published">The asset.</param>
    /// <param name="input">
    /// The SDK's item it was made from; <see langword="null"/> for a file that is not an item of the SDK.
    /// </param>
    public static IEnumerable<PublishedEndpoint> Of(PublishedAsset published, StaticWebAssetInput? input)
    {
        var lastModified = System
            .IO.File.GetLastWriteTimeUtc(published.Files[0].File)
            .ToString("R", CultureInfo.InvariantCulture);
        var carried = input?.CarriedEndpoints ?? [];
        var same = carried.FirstOrDefault(endpoint => input!.IsOwnRoute(endpoint.Route));
        var inherited = same?.Properties ?? [];
        if (published.IsFingerprinted)
        {
            KeyValuePair<string, string>[] named =
            [
                .. inherited,
                new("fingerprint", published.Fingerprint.Value),
                new("label", published.Source.Path.Value),
            ];
            foreach (var file in published.Files)
                yield return Create(
                    published,
                    file,
                    published.Url.Value,
                    published.Source.Policy.CacheControl ?? CachePolicy.Immutable,
                    lastModified,
                    named,
                    same
                );
        }

        var plainCaching = published.IsFingerprinted
            ? CachePolicy.Revalidate
            : published.Source.Policy.CacheControl
                ?? (published.IsImmutable ? CachePolicy.Immutable : CachePolicy.Revalidate);
        foreach (var file in published.Files)
            yield return Create(
                published,
                file,
                published.Source.Path.Value,
                plainCaching,
                lastModified,
                inherited,
                same
            );

        foreach (var other in carried.Where(endpoint => !input!.IsOwnRoute(endpoint.Route)))
        {
            foreach (var file in published.Files)
                yield return Create(
                    published,
                    file,
                    other.Route,
                    other.CacheControl ?? CachePolicy.Revalidate,
                    lastModified,
                    other.Properties,
                    other
                );
        }
    }

    /// <summary>As a <c>StaticWebAssetEndpoint</c> item, for later steps of the SDK.</summary>
    public ITaskItem ToItem()
    {
        var item = new TaskItem(Route);
        item.SetMetadata("AssetFile", File);
        item.SetMetadata("Selectors", Selectors);
        item.SetMetadata("EndpointProperties", Properties);
        item.SetMetadata("ResponseHeaders", Headers);
        foreach (var (name, value) in Metadata)
            item.SetMetadata(name, value);
        return item;
    }

    /// <summary>As an element of the endpoints manifest.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(nameof(Route), Route);
        json.WriteString("AssetFile", PublishedPath);
        Write("Selectors", Selectors);
        Write("ResponseHeaders", Headers);
        Write("EndpointProperties", Properties);

        // The one member that .NET 11 adds to an endpoint.
        if (
            int.TryParse(
                Metadata.FirstOrDefault(metadata => metadata.Key == "Order").Value,
                CultureInfo.InvariantCulture,
                out var order
            )
        )
            json.WriteNumber("Order", order);
        json.WriteEndObject();

        void Write(string name, string array)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(array, skipInputValidation: true);
        }
    }

    private static PublishedEndpoint Create(
        PublishedAsset published,
        PublishedFile file,
        string route,
        string cacheControl,
        string lastModified,
        IReadOnlyList<KeyValuePair<string, string>> properties,
        CarriedEndpoint? carried
    )
    {
        var identity = published.Files[0];
        List<KeyValuePair<string, string>> all = [.. properties, new("integrity", "sha256-" + identity.Digest)];
        List<KeyValuePair<string, string>> headers =
        [
            new("Cache-Control", cacheControl),
            new("Content-Length", file.Length.ToString(CultureInfo.InvariantCulture)),
            new("Content-Type", published.ContentType),
            new("ETag", $"\"{file.Digest}\""),
            new("Last-Modified", lastModified),
            .. carried?.Headers ?? [],
        ];
        if (published.Source.Policy.Headers is { } own && HeaderLines.TryParse(own) is { } added)
        {
            headers.RemoveAll(header => added.ContainsKey(header.Key));
            headers.AddRange(added);
        }

        if (published.Files.Count > 1)
            headers.Add(new("Vary", "Accept-Encoding"));

        var selectors = "[]";
        if (file.Coding.Name() is { } coding)
        {
            // The SDK's formula: of two equally acceptable representations the smaller one is sent.
            var quality = (1.0 / (file.Length + 1)).ToString("0.000000000000", CultureInfo.InvariantCulture);
            selectors = $$"""[{"Name":"Content-Encoding","Value":"{{coding}}","Quality":"{{quality}}"}]""";
            headers.Add(new("Content-Encoding", coding));
            all.Add(new("original-resource", $"\"{identity.Digest}\""));
        }

        return new(route, file.File, published.Url.Value + file.Coding.Suffix(), selectors, Json(all), Json(headers))
        {
            Metadata = carried?.Metadata ?? [],
        };
    }

    private static string Json(List<KeyValuePair<string, string>> pairs)
    {
        pairs.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return "["
            + string.Join(
                ',',
                pairs.Select(pair => $$"""{"Name":"{{Escaped(pair.Key)}}","Value":"{{Escaped(pair.Value)}}"}""")
            )
            + "]";
    }

    private static JsonEncodedText Escaped(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
