namespace Assets.Core.References.Resolving;

/// <summary>
/// Root-relative URLs of stylesheets as relative ones. A stylesheet does not know the path that the app is mounted
/// under (<c>UsePathBase</c>, the prefix of a proxy); a URL that is relative to the stylesheet does not need it.
/// </summary>
internal static class RelativePath
{
    /// <summary>
    /// Whether the reference becomes relative: only in files that are stylesheets, since the base of a style in a page
    /// is the page's, and not where another stylesheet may decide what it is relative to.
    /// </summary>
    public static bool IsWanted(in Reference reference) =>
        reference is { Specifier: ['/', ..], Host: ReferenceHost.File, IsInCustomProperty: false }
        && reference.Kind is ReferenceKind.StylesheetUrl or ReferenceKind.StylesheetImport;

    /// <summary>
    /// The root-relative URL of an asset, relative to a file; percent-encoding, query and fragment are kept.
    /// </summary>
    public static string Of(LogicalPath from, string rootRelative)
    {
        var path = ReferenceResolver.PathOf(rootRelative);
        var segments = WithoutDots(path[1..].Split('/'));
        var folders = from.Value.Split('/')[..^1];
        var shared = 0;
        while (
            shared < folders.Length
            && shared < segments.Count - 1
            && Uri.UnescapeDataString(segments[shared]) == folders[shared]
        )
            shared++;

        var relative =
            string.Concat(Enumerable.Repeat("../", folders.Length - shared)) + string.Join('/', segments[shared..]);

        // URL Standard, scheme state: "a:b.png" would begin with a scheme.
        var prefix = folders.Length == shared && segments[shared].Contains(':', StringComparison.Ordinal) ? "./" : "";
        return prefix + relative + rootRelative[path.Length..];
    }

    private static List<string> WithoutDots(string[] segments)
    {
        var result = new List<string>(segments.Length);
        foreach (var segment in segments)
        {
            var name = Uri.UnescapeDataString(segment);
            if (name == "..")
                result.RemoveAt(result.Count - 1);
            else if (name != ".")
                result.Add(segment);
        }

        return result;
    }
}
