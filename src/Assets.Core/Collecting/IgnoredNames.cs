namespace Assets.Core.Collecting;

/// <summary>
/// What is never published: version control and editor left-overs, as in Django's <c>collectstatic</c> (<c>CVS</c>, <c>.*</c>, <c>*~</c>).
/// <c>.well-known</c> is the one dot folder that belongs to a site (RFC 8615).
/// </summary>
internal static class IgnoredNames
{
    /// <summary>Whether any segment of the path is ignored.</summary>
    public static bool Path(LogicalPath path)
    {
        foreach (var segment in path.Value.AsSpan().Split('/'))
        {
            if (Segment(path.Value.AsSpan(segment)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a folder or file of this name is ignored.</summary>
    public static bool Segment(ReadOnlySpan<char> name) =>
        name is "CVS" || name.EndsWith('~') || (name.StartsWith('.') && name is not ".well-known");
}
