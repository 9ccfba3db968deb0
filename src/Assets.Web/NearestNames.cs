namespace Assets.Web;

/// <summary>Suggests existing names for an unknown one, as compilers do.</summary>
/// <remarks>
/// A suggestion is a name in the same folder that differs in a few characters, or the same file name in a near folder,
/// or in any folder when no other file has that name.
/// </remarks>
internal sealed class NearestNames
{
    /// <summary>A longer list is not read.</summary>
    private const int Maximum = 3;

    private readonly ILookup<string, string> byFile;
    private readonly ILookup<string, string> byFolder;
    private int compared;

    /// <param name="names">All existing names, with forward slashes.</param>
    public NearestNames(IEnumerable<string> names)
    {
        var ordered = names.Order(StringComparer.Ordinal).ToList();
        byFile = ordered.ToLookup(FileOf, StringComparer.OrdinalIgnoreCase);
        byFolder = ordered.ToLookup(FolderOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How many names have been compared character by character so far: the measure of the work.</summary>
    public int Compared => compared;

    /// <summary>The nearest name, or <see langword="null"/>.</summary>
    public string? NearestTo(string wrong) => To(wrong, 1) is [var nearest] ? nearest : null;

    /// <summary>Suggestions, the nearest first. Letter case is ignored.</summary>
    public IReadOnlyList<string> To(string wrong) => To(wrong, Maximum);

    private IReadOnlyList<string> To(string wrong, int count)
    {
        var nearest = new List<(int Distance, string Name)>(count + 1);
        foreach (var name in byFile[FileOf(wrong)])
        {
            if (DistanceOfFolders(name, wrong) is { } distance)
                Add(nearest, distance, name, count);
        }

        var (folder, file) = (FolderOf(wrong), FileOf(wrong));
        foreach (var name in byFolder[folder])
        {
            // The names come in their order, so that a later one must be nearer to count.
            var limit = nearest.Count < count ? Tolerance(file) : Math.Min(Tolerance(file), nearest[^1].Distance - 1);
            if (limit < 1)
                break;
            if (Math.Abs(name.Length - wrong.Length) > limit)
                continue;

            Interlocked.Increment(ref compared);
            if (EditDistance.Within(limit, name.AsSpan(folder.Length), file) is > 0 and var distance)
                Add(nearest, distance, name, count);
        }

        return [.. nearest.Select(candidate => candidate.Name)];
    }

    private static void Add(List<(int Distance, string Name)> nearest, int distance, string name, int count)
    {
        var index = nearest.FindIndex(other => distance < other.Distance);
        nearest.Insert(index < 0 ? nearest.Count : index, (distance, name));
        if (nearest.Count > count)
            nearest.RemoveAt(count);
    }

    /// <summary>The distance of a file of the same name, or <see langword="null"/> when it is elsewhere.</summary>
    private int? DistanceOfFolders(string name, string wrong)
    {
        var (left, right) = (FolderOf(name), FolderOf(wrong));
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (IsNear(left.Split('/'), right.Split('/')))
            return 1;
        return byFile[FileOf(wrong)].Skip(1).Any() ? null : 2;
    }

    /// <summary>Whether one folder is missing in a path, or one is misspelled.</summary>
    private static bool IsNear(string[] left, string[] right)
    {
        var start = left.AsSpan().CommonPrefixLength(right, StringComparer.OrdinalIgnoreCase);
        (left, right) = (left[start..], right[start..]);
        while (left.Length > 0 && right.Length > 0 && left[^1].Equals(right[^1], StringComparison.OrdinalIgnoreCase))
            (left, right) = (left[..^1], right[..^1]);
        return left.Length + right.Length == 1
            || (
                left is [var name] && right is [var wrong] && EditDistance.Within(Tolerance(wrong), name, wrong) != null
            );
    }

    private static string FileOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];

    /// <summary>One change in four characters is a typing error. More changes make another word.</summary>
    private static int Tolerance(string wrong) => Math.Max(1, wrong.Length / 4);
}
