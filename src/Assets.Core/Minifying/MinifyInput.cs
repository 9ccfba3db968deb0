namespace Assets.Core.Minifying;

/// <summary>One file to minify.</summary>
/// <param name="Path">Its asset path, whose extension determines its language.</param>
/// <param name="SourceFile">Absolute path of the user's file, for messages.</param>
/// <param name="Body">
/// Its text in UTF-8, with or without a byte order mark; must not change before the task has ended.
/// </param>
internal sealed record MinifyInput(LogicalPath Path, string SourceFile, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// The source file's own bytes when <see cref="Body"/> is no longer them (references substituted), so that messages
    /// name the place the user sees. Empty when they are the same.
    /// </summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>
    /// The source map that the file's <c>sourceMappingURL</c> comment names, when there is one: the new map refers
    /// through it to the sources.
    /// </summary>
    public ReadOnlyMemory<byte> InputMap { get; init; }

    /// <summary>
    /// Whether to make a source map even when there is none yet; it then refers to the original file.
    /// </summary>
    public bool WithMap { get; init; }
}

/// <summary>The result of minifying a file.</summary>
/// <param name="Outcome">Whether the file is minified, and if not, why.</param>
/// <param name="Body">What to publish: the minified text, or the input's body unchanged.</param>
internal sealed record MinifyResult(MinifyOutcome Outcome, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// The source map of a minified body, as JSON; empty when there is none. The body does not name it: the caller adds
    /// the comment once the map's final name is known.
    /// </summary>
    public ReadOnlyMemory<byte> Map { get; init; }

    /// <summary>Messages for the user.</summary>
    public IReadOnlyList<Diagnostics.Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Whether another run with the same input and the same <see cref="Minifier.Version"/> gives the same result, so
    /// that a cache may keep it.
    /// </summary>
    public bool IsRepeatable => Outcome is not (MinifyOutcome.Failed or MinifyOutcome.Unavailable);

    /// <summary>The file is unchanged.</summary>
    public static MinifyResult Kept(MinifyInput input, params Diagnostics.Diagnostic[] diagnostics) =>
        new(MinifyOutcome.Kept, input.Body) { Diagnostics = diagnostics };
}

/// <summary>Whether a file was minified.</summary>
internal enum MinifyOutcome
{
    /// <summary>It was.</summary>
    Minified,

    /// <summary>
    /// It is unchanged: it would not get smaller, the tool cannot process it, or it has an error, which is in the
    /// diagnostics.
    /// </summary>
    Kept,

    /// <summary>It is unchanged because the tool failed on it; the diagnostics give the reason.</summary>
    Failed,

    /// <summary>
    /// It is unchanged because the tool cannot be run; <see cref="Minifiers.Unavailable"/> has the reason.
    /// </summary>
    Unavailable,
}
