using System.Globalization;
using System.Text.Json;
using Assets.Core;
using Assets.Core.Output;
using Assets.Manifest;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// Our results in the SDK's item shapes: assets (primary and compressed alternatives) and endpoints, negotiation included, so that no later
/// step of the SDK has to know how they came about. The item is the contract: it is what packages serialise, while task parameters change.
/// </summary>
/// <param name="packageId">The publishing project's source id.</param>
/// <param name="outputRoot">Absolute path of the folder with processed files.</param>
internal sealed class StaticWebAssetItems(string packageId, string outputRoot)
{
    private const string Immutable = "max-age=31536000, immutable";
    private const string Revalidate = "no-cache";

    /// <summary>The asset items of one published asset: the primary first.</summary>
    /// <param name="published">The asset.</param>
    /// <param name="input">The SDK's item it came from; <see langword="null"/> for a file the SDK does not know.</param>
    public IEnumerable<ITaskItem> Assets(PublishedAsset published, StaticWebAssetInput? input)
    {
        var identity = published.Files[0];
        var primary = input is null ? NewItem(published) : new TaskItem(input.Item) { ItemSpec = identity.File };
        var isSource = identity.File == published.Asset.File;
        if (!isSource && primary.GetMetadata("SourceType") == "Discovered")
            primary.SetMetadata("SourceType", "Computed");
        if (!isSource)
            primary.SetMetadata("ContentRoot", outputRoot);
        Set(primary, published, identity, RelativePath(published, primary.GetMetadata("BasePath"), "{fingerprint}"));
        yield return primary;

        foreach (var file in published.Files.Skip(1))
        {
            var alternative = new TaskItem(primary) { ItemSpec = file.File };
            alternative.SetMetadata("ContentRoot", outputRoot);
            alternative.SetMetadata("AssetRole", "Alternative");
            alternative.SetMetadata("RelatedAsset", identity.File);
            alternative.SetMetadata("AssetTraitName", "Content-Encoding");
            alternative.SetMetadata("AssetTraitValue", file.Coding == ContentCoding.Brotli ? "br" : "gzip");
            var pattern = RelativePath(published, primary.GetMetadata("BasePath"), $"{{fingerprint={published.Fingerprint}}}");
            Set(alternative, published, file, pattern + ManifestWriter.Suffix(file.Coding));
            yield return alternative;
        }
    }

    /// <summary>The endpoints of one published asset: its published and its plain path, each for every content coding.</summary>
    public static IEnumerable<ITaskItem> Endpoints(PublishedAsset published, StaticWebAssetInput? input)
    {
        var lastModified = File.GetLastWriteTimeUtc(published.Files[0].File).ToString("R", CultureInfo.InvariantCulture);
        var inherited = input?.EndpointProperties ?? [];
        if (published.IsFingerprinted)
        {
            KeyValuePair<string, string>[] named = [.. inherited, new("fingerprint", published.Fingerprint.Value), new("label", published.Asset.Path.Value)];
            foreach (var file in published.Files)
                yield return Endpoint(published, file, published.Url.Value, published.Asset.Policy.CacheControl ?? Immutable, lastModified, named);
        }

        var plainCaching = published.IsFingerprinted ? Revalidate : published.Asset.Policy.CacheControl ?? Revalidate;
        foreach (var file in published.Files)
            yield return Endpoint(published, file, published.Asset.Path.Value, plainCaching, lastModified, inherited);
    }

    /// <summary>The files of one published asset as plain files to publish.</summary>
    /// <param name="published">The asset.</param>
    /// <param name="path">The path below wwwroot.</param>
    public static IEnumerable<ITaskItem> Files(PublishedAsset published, LogicalPath path)
    {
        foreach (var file in published.Files)
        {
            var item = new TaskItem(file.File);
            item.SetMetadata("RelativePath", $"wwwroot/{path}{ManifestWriter.Suffix(file.Coding)}");
            item.SetMetadata("CopyToPublishDirectory", "IfDifferent");
            item.SetMetadata("ExcludeFromSingleFile", "true");
            yield return item;
        }
    }

    private TaskItem NewItem(PublishedAsset published)
    {
        var item = new TaskItem(published.Files[0].File);
        item.SetMetadata("SourceType", "Computed");
        item.SetMetadata("SourceId", packageId);
        item.SetMetadata("BasePath", "/");
        item.SetMetadata("ContentRoot", outputRoot);
        item.SetMetadata("AssetMode", "All");
        item.SetMetadata("AssetRole", "Primary");
        item.SetMetadata("OriginalItemSpec", published.Asset.File);
        return item;
    }

    private static void Set(TaskItem item, PublishedAsset published, PublishedFile file, string relativePath)
    {
        item.SetMetadata("AssetKind", "Publish");
        item.SetMetadata("RelativePath", relativePath);
        item.SetMetadata("Fingerprint", published.Fingerprint.Value);
        item.SetMetadata("Integrity", file.Digest);
        item.SetMetadata("CopyToOutputDirectory", "Never");

        // By size and time instead of "newer": what a killed publish left half-written is newer than its source.
        item.SetMetadata("CopyToPublishDirectory", "IfDifferent");
        item.SetMetadata("FileLength", file.Length.ToString(CultureInfo.InvariantCulture));
        item.SetMetadata("LastWriteTime", new DateTimeOffset(File.GetLastWriteTimeUtc(file.File)).ToString("O", CultureInfo.InvariantCulture));
    }

    private static string RelativePath(PublishedAsset published, string basePath, string token)
    {
        var prefix = basePath.Replace('\\', '/').Trim('/') is { Length: > 0 } trimmed ? trimmed.Length + 1 : 0;
        var plain = published.Asset.Path.Value[prefix..];
        return published.IsFingerprinted ? plain.Insert(published.Asset.FingerprintIndex - prefix, $"#[.{token}]!") : plain;
    }

    private static TaskItem Endpoint(
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
        if (file.Coding != ContentCoding.Identity)
        {
            var coding = file.Coding == ContentCoding.Brotli ? "br" : "gzip";

            // The SDK's formula: the smaller of two equally welcome representations wins.
            var quality = (1.0 / (file.Length + 1)).ToString("0.000000000000", CultureInfo.InvariantCulture);
            selectors = $$"""[{"Name":"Content-Encoding","Value":"{{coding}}","Quality":"{{quality}}"}]""";
            headers.Add(new("Content-Encoding", coding));
            all.Add(new("original-resource", $"\"{identity.Digest}\""));
        }

        var endpoint = new TaskItem(route);
        endpoint.SetMetadata("AssetFile", file.File);
        endpoint.SetMetadata("Selectors", selectors);
        endpoint.SetMetadata("EndpointProperties", Json(all));
        endpoint.SetMetadata("ResponseHeaders", Json(headers));
        return endpoint;
    }

    private static string Json(List<KeyValuePair<string, string>> pairs)
    {
        pairs.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return "[" + string.Join(',', pairs.Select(pair =>
            $$"""{"Name":"{{JsonEncodedText.Encode(pair.Key)}}","Value":"{{JsonEncodedText.Encode(pair.Value)}}"}""")) + "]";
    }
}
