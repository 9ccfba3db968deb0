using Assets.Core.References;

namespace Assets.Core.Preparing;

/// <summary>An asset that is ready to be named: its references have placeholders, its text is minified.</summary>
internal sealed record PreparedAsset
{
    /// <summary>The source as it was read.</summary>
    public required ScannedAsset Scanned { get; init; }

    /// <summary>Whether its published name has its fingerprint.</summary>
    public required bool IsFingerprinted { get; init; }

    /// <summary>For each fingerprinted asset it refers to, the placeholder of that fingerprint in its bytes.</summary>
    public required IReadOnlyDictionary<LogicalPath, string> Placeholders { get; init; }

    /// <summary>Where its bytes are.</summary>
    public required PreparedBody Body { get; init; }

    /// <summary>A source map that is not published with the asset.</summary>
    public RunBody? HiddenMap { get; init; }

    /// <summary>The collected asset.</summary>
    public SourceAsset Source => Scanned.Source;

    /// <summary>Its asset path.</summary>
    public LogicalPath Path => Source.Path;

    /// <summary>The fingerprinted assets it refers to.</summary>
    public IEnumerable<LogicalPath> Targets => Placeholders.Keys;

    /// <summary>Whether its bytes are published unchanged.</summary>
    public bool IsSource => Body is SourceBody && Placeholders.Count == 0;
}

/// <summary>Where a prepared asset's bytes are; they are never all held in memory.</summary>
internal abstract record PreparedBody;

/// <summary>The source file's own bytes.</summary>
internal sealed record SourceBody : PreparedBody
{
    public static SourceBody Instance { get; } = new();
}

/// <summary>The source file's bytes with references rewritten, made each time they are needed.</summary>
internal sealed record RewrittenBody : PreparedBody
{
    public static RewrittenBody Instance { get; } = new();
}

/// <summary>The minifier's output.</summary>
/// <param name="Text">The minified text.</param>
/// <param name="Trailer">What is appended: the comment that names the source map, which minifiers drop.</param>
internal sealed record MinifiedBody(RunBody Text, string Trailer) : PreparedBody;

/// <summary>The source map that the minifier made for another asset.</summary>
/// <param name="Map">The map.</param>
internal sealed record MinifiedMapBody(RunBody Map) : PreparedBody;

/// <summary>
/// The source map that belongs to an asset whose references were rewritten and which is not minified.
/// </summary>
/// <param name="Owner">The asset that names the map.</param>
internal sealed record ShiftedMapBody(PreparedAsset Owner) : PreparedBody;
