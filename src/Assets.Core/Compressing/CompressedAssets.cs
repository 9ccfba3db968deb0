namespace Assets.Core.Compressing;

/// <summary>Which assets are compressed, by the options and the kind of file.</summary>
internal static class CompressedAssets
{
    /// <param name="options">The options of the run.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="length">The length of its source, or of what is published.</param>
    public static bool Contains(PipelineOptions options, SourceAsset asset, long length) =>
        options.Compressions.Count > 0
        && asset.Policy.Over(options.Defaults).Compress == true
        && Compressor.IsWorthTrying(asset.Path, length);
}
