using Assets.Web;

namespace Assets.Core;

/// <summary>A collected file: its name on the site, where it is, and how it is processed.</summary>
internal sealed record SourceAsset
{
    /// <summary>Its asset path.</summary>
    public required LogicalPath Path { get; init; }

    /// <summary>Absolute path of the source file.</summary>
    public required string File { get; init; }

    /// <summary>
    /// The source it came from, as a user names it (<c>wwwroot</c>, a package's or project's name, an item's Include).
    /// </summary>
    public required string SourceName { get; init; }

    /// <summary>The source file's length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The source file's time of last change, UTC ticks.</summary>
    public required long ModifiedTicks { get; init; }

    /// <summary>
    /// The source file's time of creation, UTC ticks. A file that replaces another has a new one, except on Linux,
    /// where .NET reports the time of last change.
    /// </summary>
    public long CreatedTicks { get; init; }

    /// <summary>How it is processed.</summary>
    public required AssetPolicy Policy { get; init; }

    /// <summary>Media type; it has parameters only if the user set them.</summary>
    public required string ContentType { get; init; }

    /// <summary>
    /// Where in <see cref="Path"/> the fingerprint goes: before the last extension, unless the SDK specifies another
    /// place (<c>X.{fingerprint}.lib.module.js</c>).
    /// </summary>
    public required int FingerprintIndex { get; init; }

    /// <summary>
    /// Other names that references use for this asset: the SDK's own fingerprinted ones, which its generated files
    /// contain.
    /// </summary>
    public IReadOnlyList<LogicalPath> Aliases { get; init; } = [];

    /// <summary>
    /// Whether a bundler wrote it, so that it is published byte for byte and other files of the bundler know its name.
    /// </summary>
    public bool IsBundled { get; init; }

    /// <summary>Whether the bundler put a hash of the content into the name.</summary>
    public bool HasHashedName { get; init; }

    /// <summary>A file that the run makes itself.</summary>
    /// <param name="path">Its asset path.</param>
    /// <param name="policy">How it is processed.</param>
    public static SourceAsset Generated(LogicalPath path, AssetPolicy policy) =>
        new()
        {
            Path = path,
            File = "",
            SourceName = "",
            Length = 0,
            ModifiedTicks = 0,
            Policy = policy,
            ContentType = MediaTypes.Of(path.Value),
            FingerprintIndex = DefaultFingerprintIndex(path),
        };

    /// <summary>The published path with this fingerprint (<c>css/site.3f9ab20c1k.css</c>).</summary>
    public LogicalPath WithFingerprint(string fingerprint) =>
        LogicalPath.Parse(Path.Value.Insert(FingerprintIndex, "." + fingerprint));

    /// <summary>
    /// The default place of the fingerprint: before the last extension, at the end of a name without one.
    /// </summary>
    public static int DefaultFingerprintIndex(LogicalPath path) =>
        path.Name.LastIndexOf('.') is > 0 and var dot ? path.Folder.Length + dot : path.Value.Length;
}
