namespace Assets.Media.Inspection;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Gets the name with the smallest Levenshtein distance; of equals, the first one.</summary>
    public static string To(string wrong, IEnumerable<string> names) => names.MinBy(name => Distance(wrong, name))!;

    private static int Distance(string left, string right)
    {
        // A configured value can be of any length, and no name is longer than this.
        if (left.Length > 100)
            left = left[..100];
        var (previous, current) = (new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
