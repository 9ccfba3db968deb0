using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assets.Core;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>One way to ask for a published file, as <c>MapStaticAssets</c> reads it: a route, what the request must accept, and the headers of the response.</summary>
/// <param name="Route">The URL path below the site's root.</param>
/// <param name="File">Absolute path of the file.</param>
/// <param name="PublishedPath">Its path below the published wwwroot.</param>
/// <param name="Selectors">A JSON array: what a request must accept.</param>
/// <param name="Properties">A JSON array: integrity, label, fingerprint.</param>
/// <param name="Headers">A JSON array: the response's headers.</param>
internal sealed record PublishedEndpoint(string Route, string File, string PublishedPath, string Selectors, string Properties, string Headers)
{
    /// <summary>The endpoints of one published asset: its published and its plain path, each for every content coding.</summary>
    /// <param name="published">The asset.</param>
    /// <param name="input">The SDK's item it came from; <see langword="null"/> for a file the SDK does not know.</param>
    public static IEnumerable<PublishedEndpoint> Of(PublishedAsset published, StaticWebAssetInput? input)
    {
        var lastModified = System.IO.File.GetLastWriteTimeUtc(published.Files[0].File).ToString("R", CultureInfo.InvariantCulture);
        var inherited = input?.EndpointProperties ?? [];
        if (published.IsFingerprinted)
        {
            KeyValuePair<string, string>[] named = [.. inherited, new("fingerprint", published.Fingerprint.Value), new("label", published.Asset.Path.Value)];
            foreach (var file in published.Files)
                yield return Create(published, file, published.Url.Value, published.Asset.Policy.CacheControl ?? CachePolicy.Immutable, lastModified, named);
        }

        var plainCaching = published.IsFingerprinted ? CachePolicy.Revalidate : published.Asset.Policy.CacheControl ?? CachePolicy.Revalidate;
        foreach (var file in published.Files)
            yield return Create(published, file, published.Asset.Path.Value, plainCaching, lastModified, inherited);
    }

    /// <summary>As a <c>StaticWebAssetEndpoint</c> item, for what the SDK itself goes on working with.</summary>
    public ITaskItem ToItem()
    {
        var item = new TaskItem(Route);
        item.SetMetadata("AssetFile", File);
        item.SetMetadata("Selectors", Selectors);
        item.SetMetadata("EndpointProperties", Properties);
        item.SetMetadata("ResponseHeaders", Headers);
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
        json.WriteEndObject();

        void Write(string name, string array)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(array, skipInputValidation: true);
        }
    }

    private static PublishedEndpoint Create(
        PublishedAsset published, PublishedFile file, string route, string cacheControl, string lastModified, IReadOnlyList<KeyValuePair<string, string>> properties)
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
        ];
        if (published.Files.Count > 1)
            headers.Add(new("Vary", "Accept-Encoding"));

        var selectors = "[]";
        if (file.Coding.Name() is { } coding)
        {
            // The SDK's formula: the smaller of two equally welcome representations wins.
            var quality = (1.0 / (file.Length + 1)).ToString("0.000000000000", CultureInfo.InvariantCulture);
            selectors = $$"""[{"Name":"Content-Encoding","Value":"{{coding}}","Quality":"{{quality}}"}]""";
            headers.Add(new("Content-Encoding", coding));
            all.Add(new("original-resource", $"\"{identity.Digest}\""));
        }

        return new(route, file.File, published.Url.Value + file.Coding.Suffix(), selectors, Json(all), Json(headers));
    }

    private static string Json(List<KeyValuePair<string, string>> pairs)
    {
        pairs.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return "[" + string.Join(',', pairs.Select(pair => $$"""{"Name":"{{Escaped(pair.Key)}}","Value":"{{Escaped(pair.Value)}}"}""")) + "]";
    }

    private static JsonEncodedText Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
