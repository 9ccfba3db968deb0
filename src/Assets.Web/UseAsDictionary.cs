namespace Assets.Web;

/// <summary>
/// The header <c>Use-As-Dictionary</c> (RFC 9842, section 2.1), which makes a file the dictionary for the next releases
/// of the same file.
/// </summary>
internal static class UseAsDictionary
{
    public const string Name = "Use-As-Dictionary";

    /// <summary>
    /// Gives only <c>match</c>. An <c>id</c> would say less than the digest that clients send in any case, and a
    /// <c>match-dest</c> would exclude requests of scripts for a file that elements have loaded before.
    /// </summary>
    /// <param name="match">
    /// A URL pattern, relative to the folder of the request's URL, so that it is the same under every path base.
    /// </param>
    public static string Value(string match) => $"match=\"{Escape(match)}\"";

    /// <summary>Escapes a string of structured fields (RFC 9651, section 4.1.6).</summary>
    private static string Escape(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
