using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Caching;

/// <summary>
/// What the last scan of this site found in each file. A file with the same bytes, whose references mean the same, is
/// not scanned again. The record is that of one set of assets, since the names that code uses depend on it.
/// </summary>
internal sealed class StoredScans
{
    // Change this when the same file gives another result.
    private const string Step = "scan 1";

    private readonly ContentCache cache;
    private readonly CacheKey key;
    private readonly ReferenceResolver resolver;
    private readonly Dictionary<string, FileRecord> files;

    /// <summary>Reads the record.</summary>
    /// <param name="cache">Holds it.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="assets">All collected assets.</param>
    /// <param name="resolver">Resolves references to them.</param>
    public StoredScans(
        ContentCache cache,
        PipelineOptions options,
        IReadOnlyList<SourceAsset> assets,
        ReferenceResolver resolver
    )
    {
        this.cache = cache;
        this.resolver = resolver;
        key = CacheKey.Of(
            Step,
            [
                typeof(StoredScans)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                    .InformationalVersion,
                typeof(StoredScans).Module.ModuleVersionId.ToString(),
                $"{options.Defaults}",
                .. assets.Select(asset => $"{asset.Path}|{asset.Policy}|{asset.ContentType}"),
            ]
        );
        files = Read().ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The scan of a file; <see langword="null"/> when it must be scanned.</summary>
    /// <param name="asset">The file.</param>
    /// <param name="digest">SHA-256 of its bytes, if it is known without reading them.</param>
    /// <exception cref="FileFailureException">The file cannot be read.</exception>
    public ScannedAsset? Find(SourceAsset asset, byte[]? digest)
    {
        if (!files.TryGetValue(asset.Path.Value, out var file))
            return null;

        return file.Sha256.AsSpan().SequenceEqual(digest ?? DigestOf(asset)) ? file.ToScanned(asset, resolver) : null;
    }

    /// <summary>Stores the scans of a run, if any of them is new.</summary>
    public void TryStore(IReadOnlyList<ScannedAsset> scanned)
    {
        if (scanned.Count == files.Count && scanned.All(IsStored))
            return;

        var record = new ScanRecord([.. scanned.Select(FileRecord.Of)]);
        cache.TryStore(key, JsonSerializer.SerializeToUtf8Bytes(record, StoredJson.Default.ScanRecord));
    }

    private bool IsStored(ScannedAsset scanned) =>
        files.TryGetValue(scanned.Path.Value, out var file) && file.Sha256.AsSpan().SequenceEqual(scanned.Sha256);

    private IReadOnlyList<FileRecord> Read()
    {
        using var bytes = cache.TryRead(key);
        if (bytes is null)
            return [];

        try
        {
            var record = JsonSerializer.Deserialize(bytes.Span, StoredJson.Default.ScanRecord);
            return record?.Files ?? [];
        }
        catch (JsonException)
        {
            // Bytes of something else under this key: any process with write access to the cache can make them.
            return [];
        }
    }

    private static byte[] DigestOf(SourceAsset asset)
    {
        using var stream = FileContent.Open(asset.File);
        return SHA256.HashData(stream);
    }
}
