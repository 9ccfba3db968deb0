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
    /// <summary>
    /// Excludes those that ours replace, also in a coding that the options do not name: the site does not offer it. One
    /// whose file is not compressed is an ordinary file.
    /// </summary>
    public static IReadOnlyList<SourceAsset> LeaveOut(IReadOnlyList<SourceAsset> assets, PipelineOptions options)
    {
        var compressed = assets
            .Where(asset => CompressedAssets.Contains(options, asset, asset.Length))
            .SelectMany(asset => ContentCodings.SelfContained.Select(coding => asset.Path + coding.Suffix()))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. assets.Where(asset => !compressed.Contains(asset.Path.Value))];
    }
}
