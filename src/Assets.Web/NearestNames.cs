namespace Assets.Web;

/// <summary>Suggests existing names for an unknown one, as compilers do.</summary>
/// <param name="names">All existing names, with forward slashes.</param>
/// <remarks>
/// Only names in the same folder and names of the same file in other folders are compared: a site can have tens of
/// thousands of names and thousands of unknown ones.
/// </remarks>
internal sealed class NearestNames(IEnumerable<string> names)
{
    /// <summary>Nobody would read more.</summary>
    private const int Maximum = 3;

    private readonly ILookup<string, string> byFile = names.ToLookup(FileOf, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, string> byFolder = names.ToLookup(FolderOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Names that differ in a few characters, and names of the same file in other folders, the nearest first. Letter
    /// case is ignored.
    /// </summary>
    public IReadOnlyList<string> To(string wrong) =>
        [
            .. byFile[FileOf(wrong)]
                .Union(byFolder[FolderOf(wrong)], StringComparer.Ordinal)
                .Select(name => (Name: name, Distance: Distance(name, wrong)))
                .Where(candidate => candidate.Distance <= Tolerance(wrong))
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(Maximum)
                .Select(candidate => candidate.Name),
        ];

    private static string FileOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];

    /// <summary>One change in four characters is a typing error. More changes make another word.</summary>
    private static int Tolerance(string wrong) => Math.Max(1, wrong.Length / 4);

    private static int Distance(string name, string wrong)
    {
        if (string.Equals(name, wrong, StringComparison.OrdinalIgnoreCase))
            return 0;
        // The right file in the wrong folder is as likely as one changed character.
        if (FileOf(name).Equals(FileOf(wrong), StringComparison.OrdinalIgnoreCase))
            return 1;
        return Math.Abs(name.Length - wrong.Length) > Tolerance(wrong)
            ? int.MaxValue
            : Levenshtein(FileOf(name), FileOf(wrong));
    }

    private static int Levenshtein(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change =
                    diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
