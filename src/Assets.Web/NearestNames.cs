namespace Assets.Web;

/// <summary>Guesses what a wrong name was meant to be, as compilers do.</summary>
/// <param name="names">All names there are, forward-slashed.</param>
/// <remarks>
/// Only names in the same folder and names of the same file elsewhere are looked at: a site can have tens of thousands
/// of names and thousands of wrong ones.
/// </remarks>
internal sealed class NearestNames(IEnumerable<string> names)
{
    /// <summary>More would not be read.</summary>
    private const int Maximum = 3;

    private readonly ILookup<string, string> byFile = names.ToLookup(FileOf, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, string> byFolder = names.ToLookup(FolderOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Names a few keystrokes away or of the same file elsewhere, the nearest first; letter case does not count.
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

    /// <summary>One slip in four characters is a typing error; more is another word.</summary>
    private static int Tolerance(string wrong) => Math.Max(1, wrong.Length / 4);

    private static int Distance(string name, string wrong)
    {
        if (string.Equals(name, wrong, StringComparison.OrdinalIgnoreCase))
            return 0;
        // The right file in the wrong folder is as likely as one slip.
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
