namespace Assets.Web;

/// <summary>Which files of a folder belong to the site: a publish takes them, and development serves them.</summary>
/// <param name="match">Patterns of the files that belong to it; none for all.</param>
/// <param name="ignore">Patterns of the files that do not.</param>
internal sealed class CollectedPatterns(IReadOnlyList<Glob> match, IReadOnlyList<Glob> ignore)
{
    private readonly bool namesPackageFolders = match.Any(glob =>
        glob.HasSegment(segment => NeverPublished.IsPackageFolder(segment))
    );

    /// <summary>Whether the patterns select a path below the folder.</summary>
    public bool Select(string path) => (match.Count == 0 || match.AnyMatches(path)) && !ignore.AnyMatches(path);

    /// <summary>Whether a selected file is left out, because it is source code that no pattern names.</summary>
    public bool LeaveOut(string path) => SourceCode.IsUnnamed(path, match);

    /// <summary>
    /// Whether installed packages in the folder are left out, because no pattern names their folder: a site uses few of
    /// their files.
    /// </summary>
    public bool LeaveOutFolder(ReadOnlySpan<char> name) => !namesPackageFolders && NeverPublished.IsPackageFolder(name);

    /// <summary>Whether a pattern excludes a whole folder, so that leaving it out needs no warning.</summary>
    public bool IgnoresFolder(string path) => ignore.AnyMatches(path + "/-") || ignore.AnyMatches(path);

    /// <summary>Whether a file belongs to the site.</summary>
    public bool Include(string path) => Select(path) && !LeaveOut(path) && !IsInstalled(path);

    /// <summary>
    /// Why a file does not belong to the site, as a sentence without a full stop; null if it does.
    /// </summary>
    public string? Exclusion(string path)
    {
        if (NeverPublished.Path(path))
            return NeverPublished.Reason;
        if (ignore.FirstOrDefault(glob => glob.Matches(path)) is { } glob)
            return $"the pattern '{glob}' of Ignore matches it";
        if (!Select(path))
            return $"no pattern of Match matches it ({string.Join(';', match)})";
        if (IsInstalled(path))
            return "installed packages are published only if Match names their folder";
        return LeaveOut(path) ? "source code and settings are published only if Match names them" : null;
    }

    private bool IsInstalled(string path)
    {
        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (LeaveOutFolder(path.AsSpan(segment)))
                return true;
        }

        return false;
    }
}
