using Assets.Core.Compressing;
using Assets.Manifest;

namespace Assets.Core.Collecting;

/// <summary>
/// Compressed files that a vendor ships beside the file they are made of (<c>app.js.gz</c> beside <c>app.js</c>). They
/// are representations of that file, as they are to the SDK in wwwroot. Ours replace them, because ours are made from
/// the published bytes, which differ from the vendor's.
/// </summary>
internal static class PrecompressedFiles
{
    private static readonly string[] Suffixes = [ContentCoding.Gzip.Suffix(), ContentCoding.Brotli.Suffix()];

    /// <summary>Excludes those that ours replace. One whose file is not compressed is an ordinary file.</summary>
    public static IReadOnlyList<SourceAsset> LeaveOut(IReadOnlyList<SourceAsset> assets, AssetPolicy defaults)
    {
        var compressed = assets
            .Where(asset =>
                asset.Policy.Over(defaults).Compress == true && Compressor.IsWorthTrying(asset.Path, asset.Length)
            )
            .SelectMany(asset => Suffixes.Select(suffix => asset.Path + suffix))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. assets.Where(asset => !compressed.Contains(asset.Path.Value))];
    }
}
