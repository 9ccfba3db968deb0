namespace Assets.Manifest;

/// <summary>A folder or file that an <c>AssetCollect</c> item names.</summary>
/// <param name="Root">Absolute path of the folder, or of the single file.</param>
/// <param name="BasePath">Prefix of the asset paths, without slashes at its ends; empty for the site's root.</param>
/// <param name="Match">
/// Patterns, below <paramref name="Root"/>, of the files that are included; empty for all files.
/// </param>
/// <param name="Exclude">Patterns of the files that are excluded.</param>
/// <param name="ContentType">The media type of all files, when the item sets it.</param>
/// <param name="Headers">Other headers of all files, as <see cref="HeaderLines"/>, when the item sets them.</param>
internal sealed record DevelopmentSource(
    string Root,
    string BasePath,
    IReadOnlyList<string> Match,
    IReadOnlyList<string> Exclude,
    string? ContentType = null,
    string? Headers = null
);
