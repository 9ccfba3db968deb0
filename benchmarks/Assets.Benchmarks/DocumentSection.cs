namespace Assets.Benchmarks;

/// <summary>
/// A part of a page that a benchmark writes, between two comments; the prose around it is written by people.
/// </summary>
internal static class DocumentSection
{
    /// <summary>
    /// Puts <paramref name="markdown"/> between <c>&lt;!-- name: begin --&gt;</c> and <c>&lt;!-- name: end --&gt;</c>,
    /// or makes it the whole page when there is none.
    /// </summary>
    public static void Write(string page, string name, string markdown)
    {
        var (begin, end) = ($"<!-- {name}: begin -->\n", $"<!-- {name}: end -->");
        var text = File.Exists(page) ? File.ReadAllText(page) : "";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        File.WriteAllText(page, from < 0 || to < 0 ? markdown : text[..(from + begin.Length)] + markdown + text[to..]);
    }
}
