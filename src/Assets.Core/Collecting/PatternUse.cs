using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>Patterns, and which of them have matched no file so far.</summary>
/// <param name="patterns">The patterns.</param>
internal sealed class PatternUse(IReadOnlyList<Glob> patterns)
{
    // In file order, in which they are reported.
    private readonly List<Glob> unused = [.. patterns];

    /// <summary>
    /// The patterns that have matched no file. A pattern for files that are never published matches nothing and is not
    /// a mistake.
    /// </summary>
    public IReadOnlyList<Glob> Unused => [.. unused.Where(glob => !glob.HasSegment(IsUnpublished))];

    /// <summary>Matches a file; a pattern that has matched once is not tried again.</summary>
    /// <param name="path">The file's path, in the form that the patterns match.</param>
    public void See(string path)
    {
        for (var i = unused.Count - 1; i >= 0; i--)
        {
            if (unused[i].Matches(path))
                unused.RemoveAt(i);
        }
    }

    private static bool IsUnpublished(string segment) =>
        segment != "~" && (NeverPublished.Segment(segment) || NeverPublished.IsPackageFolder(segment));
}
