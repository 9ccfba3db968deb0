using Assets.Manifest;

namespace Assets.Core.Reporting;

/// <summary>What a manifest alone says: published files and what pages preload with them.</summary>
internal static class ManifestReport
{
    /// <summary>The document of a published site.</summary>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="app">The app's name.</param>
    public static ReportDocument Of(AssetManifest manifest, string? app) =>
        new()
        {
            App = app,
            Assets = [.. manifest.Entries.Select(Asset)],
            EntryPoints = EntryPointFiles.Of(manifest.EntryPoints),
        };

    /// <summary>The bytes on the wire of each asset.</summary>
    public static IReadOnlyDictionary<string, long> Sizes(AssetManifest manifest) =>
        manifest.Entries.ToDictionary(
            entry => entry.Path,
            entry => entry.Files.Min(file => file.Length),
            StringComparer.Ordinal
        );

    private static ReportedAsset Asset(ManifestEntry entry)
    {
        var type = RunReport.Parameterless(entry.ContentType);
        return new()
        {
            Path = entry.Path,
            Url = entry.Url,
            Type = type,
            Group = AssetGroups.Of(entry.Path, type),
            Immutable = entry.Cache == CacheClass.Immutable,
            Published = entry.Files[0].Length,
            Br = LengthOf(entry, ContentCoding.Brotli),
            Gzip = LengthOf(entry, ContentCoding.Gzip),
            Zstd = LengthOf(entry, ContentCoding.Zstandard),
            Delta = entry.Deltas is [var newest, ..] ? newest.Length : null,
            Digest = entry.Files[0].ETag.Trim('"'),
            References =
                entry.Preload.Count == 0
                    ? null
                    : [.. entry.Preload.Select(path => new ReportedReference(path, "preload", null))],
        };
    }

    private static long? LengthOf(ManifestEntry entry, ContentCoding coding) =>
        entry.Files.FirstOrDefault(file => file.Encoding == coding)?.Length;
}
