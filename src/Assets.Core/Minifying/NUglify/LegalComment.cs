namespace Assets.Core.Minifying.NUglify;

/// <summary>Comments that are kept in minified files, as esbuild defines them.</summary>
internal static class LegalComment
{
    /// <summary>Whether a comment, with its marks, is one.</summary>
    public static bool Is(ReadOnlySpan<char> comment) =>
        comment.Length > 2
        && (
            comment[2] == '!'
            || comment.Contains("@license", StringComparison.Ordinal)
            || comment.Contains("@preserve", StringComparison.Ordinal)
        );

    /// <summary>The comments as lines for the end of the file, each text once.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<string> comments) =>
        [.. comments.Distinct(StringComparer.Ordinal).Select(comment => comment.TrimEnd('\r', '\n') + "\n")];
}
