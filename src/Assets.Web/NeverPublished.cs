namespace Assets.Web;

/// <summary>
/// What is never published: version control and editor left-overs, as in Django's <c>collectstatic</c> (<c>CVS</c>,
/// <c>.*</c>, <c>*~</c>).
/// <c>.well-known</c> is the one dot folder that belongs to a site (RFC 8615).
/// </summary>
internal static class NeverPublished
{
    /// <summary>The dot folder that is published.</summary>
    public const string WellKnown = ".well-known";

    /// <summary>Whether any segment of a forward-slashed path is one of them.</summary>
    public static bool Path(string path)
    {
        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (Segment(path.AsSpan(segment)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a folder or file of this name is one of them.</summary>
    public static bool Segment(ReadOnlySpan<char> name) =>
        name is "CVS" || name.EndsWith('~') || (name.StartsWith('.') && name is not WellKnown);

    /// <summary>
    /// Whether a folder holds installed packages, which the SDK leaves out of the web root; an <c>AssetCollect</c> item
    /// may name it.
    /// </summary>
    public static bool IsPackageFolder(ReadOnlySpan<char> name) => name is "node_modules" or "bower_components";
}
