namespace Assets.Core.Collecting;

/// <summary>A file that a source offers, before rules, conflicts and ignored names are checked.</summary>
internal sealed record SourceFile
{
    /// <summary>Its requested asset path, base path included; checked when it is collected.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The part of <see cref="Path"/> that the source puts before its own paths, without slashes at its ends; empty for
    /// the site's root.
    /// </summary>
    public string BasePath { get; init; } = "";

    /// <summary>The path below the source, which <c>Match</c> and <c>Ignore</c> match.</summary>
    public string PathInSource => BasePath.Length == 0 ? Path : Path[(BasePath.Length + 1)..];

    /// <summary>Absolute path of the file.</summary>
    public required string File { get; init; }

    /// <summary>The source as a user names it.</summary>
    public required string SourceName { get; init; }

    /// <summary>
    /// The folder that links inside it must not leave, or <see langword="null"/> when a single file is the source.
    /// </summary>
    public string? Root { get; init; }

    /// <summary>The source's policy for its files.</summary>
    public AssetPolicy Policy { get; init; } = AssetPolicy.Undecided;

    /// <summary>Whether it replaces a file of an earlier source.</summary>
    public bool Override { get; init; }

    /// <summary>Where in <see cref="Path"/> the fingerprint goes, when not before the last extension.</summary>
    public int? FingerprintIndex { get; init; }

    /// <summary>Other names that references use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
