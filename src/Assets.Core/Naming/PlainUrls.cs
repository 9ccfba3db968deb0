using Assets.Web;

namespace Assets.Core.Naming;

/// <summary>Finds the assets that a text names by plain URLs, for a script that reads the text.</summary>
/// <param name="index">The assets that may be meant.</param>
/// <param name="folder">
/// The folder of the file with the text, with a slash at its end; an empty string for the site's root.
/// </param>
internal readonly struct PlainUrls(NameIndex index, string folder)
{
    // Longer values are texts, images or data.
    private const int Longest = 4000;

    private static readonly char[] Separators = [.. " \t\r\n\f,;|'\"`()[]{}<>"];

    /// <summary>The assets, with the text that names each of them, in order.</summary>
    /// <param name="text">One URL, or several: a list, JSON, or CSS in an attribute.</param>
    public List<(string Written, LogicalPath Path)> In(string text)
    {
        var found = new List<(string Written, LogicalPath Path)>();
        if (text.Length > Longest || !text.Contains('.', StringComparison.Ordinal))
            return found;

        var whole = text.Trim();
        if (Find(whole) is { } only)
            return [(whole, only)];

        var parts = whole.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            // In a sentence a name without a folder is a word.
            if (parts.Length > 1 && part.Contains('/', StringComparison.Ordinal) && Find(part) is { } path)
                found.Add((part, path));
        }

        return found;
    }

    /// <summary>The asset that one URL leads to; <see langword="null"/> if it is none of these.</summary>
    public LogicalPath? Find(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var written = end < 0 ? url : url[..end];
        if (IsOfAnotherSite(written))
            return null;

        var path = Uri.UnescapeDataString(written);
        var candidates = index.Named(path.AsSpan(path.LastIndexOf('/') + 1));
        if (candidates.Count == 0)
            return null;
        if (Existing(folder, path) is { } beside)
            return beside;
        if (!path.Contains('/', StringComparison.Ordinal))
            return null;

        return Existing("", path) ?? OnlyScript(path, candidates);
    }

    // "~/" is a name that the framework or our runtime resolves.
    private static bool IsOfAnotherSite(string url) =>
        url.StartsWith("//", StringComparison.Ordinal)
        || url.StartsWith('~')
        || url.Contains(':', StringComparison.Ordinal);

    private LogicalPath? Existing(string from, string path) =>
        SitePath.Combine(from, path) is { } combined && index.Contains(combined) ? LogicalPath.Parse(combined) : null;

    /// <summary>
    /// The only script whose path has this end: <c>import()</c> resolves a name from the folder of the module with the
    /// call, which can be any folder.
    /// </summary>
    private static LogicalPath? OnlyScript(string path, IReadOnlyList<LogicalPath> candidates)
    {
        if (path.StartsWith('/') || FileKinds.Of(path).Syntax is not (Syntax.JavaScript or Syntax.Module))
            return null;

        var end = path;
        while (end.StartsWith("./", StringComparison.Ordinal) || end.StartsWith("../", StringComparison.Ordinal))
            end = end[(end.IndexOf('/', StringComparison.Ordinal) + 1)..];
        LogicalPath? only = null;
        foreach (var candidate in candidates)
        {
            if (!candidate.Value.EndsWith("/" + end, StringComparison.Ordinal))
                continue;
            if (only is not null)
                return null;
            only = candidate;
        }

        return only;
    }
}
