namespace Assets.Web;

/// <summary>How many characters two names differ in.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The Levenshtein distance without regard to letter case, or <see langword="null"/> when it is above a limit. Only
    /// the cells within the limit of the diagonal are computed (Ukkonen 1985, "Algorithms for approximate string
    /// matching"), and none after a row in which all are above it.
    /// </summary>
    public static int? Within(int limit, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return null;

        Span<int> row = right.Length < 256 ? stackalloc int[256] : new int[right.Length + 1];
        row = row[..(right.Length + 1)];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var letter = char.ToLowerInvariant(left[i - 1]);
            var (first, last) = (Math.Max(1, i - limit), Math.Min(right.Length, i + limit));
            var diagonal = row[first - 1];
            var before = row[first - 1] = first == 1 ? i : limit + 1;
            var least = before;
            for (var j = first; j <= last; j++)
            {
                // The cell above the last one was never computed.
                var above = j == i + limit ? limit + 1 : row[j];
                var change = diagonal + (letter == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = before = Math.Min(change, Math.Min(above, before) + 1);
                least = Math.Min(least, before);
            }

            if (least > limit)
                return null;
        }

        return row[right.Length] <= limit ? row[right.Length] : null;
    }
}
