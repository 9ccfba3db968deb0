namespace Assets.Core.Naming;

/// <summary>The path that a URL in a file leads to.</summary>
internal static class SitePath
{
    /// <summary>
    /// The path from the site's root, with its trailing slash if it has one; <see langword="null"/> above the root.
    /// </summary>
    /// <param name="folder">The folder that relative paths begin in, with its trailing slash, or an empty string.</param>
    /// <param name="path">A relative path, or one that begins at the root with a slash.</param>
    public static string? Combine(string folder, string path)
    {
        List<string> segments = path.StartsWith('/')
            ? []
            : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        var isFolder =
            segments.Count > 0
            && (
                path is "" or "." or ".."
                || path[^1] == '/'
                || path.EndsWith("/.", StringComparison.Ordinal)
                || path.EndsWith("/..", StringComparison.Ordinal)
            );
        return string.Join('/', segments) + (isFolder ? "/" : "");
    }
}
