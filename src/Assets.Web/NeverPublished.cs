namespace Assets.Web;

/// <summary>
/// Names that are never published: files of version control and editors, as in Django's <c>collectstatic</c>
/// (<c>CVS</c>, <c>.*</c>, <c>*~</c>). <c>.well-known</c> is the one dot folder that belongs to a site (RFC 8615).
/// </summary>
internal static class NeverPublished
{
    /// <summary>The dot folder that is published.</summary>
    public const string WellKnown = ".well-known";

    /// <summary>Why such a file is not published, as a sentence without a full stop.</summary>
    public const string Reason =
        "names that begin with a dot or end with '~', and CVS, belong to tools and are never published";

    /// <summary>Whether any segment of a path with forward slashes is one of these names.</summary>
    public static bool Path(string path)
    {
        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (Segment(path.AsSpan(segment)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the name of a folder or file is one of these names.</summary>
    public static bool Segment(ReadOnlySpan<char> name) =>
        name is "CVS" || name.EndsWith('~') || (name.StartsWith('.') && name is not WellKnown);

    /// <summary>
    /// Whether a folder has installed packages. The SDK leaves it out of the web root, but an <c>AssetCollect</c> item
    /// can name it.
    /// </summary>
    public static bool IsPackageFolder(ReadOnlySpan<char> name) => name is "node_modules" or "bower_components";
}
