namespace Assets.Manifest;

/// <summary>What a publish produced: the one document that the build writes and the runtime reads.</summary>
/// <param name="BaseUrl">Prefix of every asset URL, an absolute URL without a trailing slash (a CDN), or <see langword="null"/> when the site serves its own assets.</param>
/// <param name="Entries">One entry a logical path, in ordinal order of <see cref="ManifestEntry.Path"/>.</param>
public sealed record AssetManifest(string? BaseUrl, IReadOnlyList<ManifestEntry> Entries)
{
    /// <summary>The only version this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The file's name; it lies beside the app's dll, outside wwwroot, so that it is never served.</summary>
    public const string FileName = "assets.manifest.json";
}
