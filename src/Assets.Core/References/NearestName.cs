namespace Assets.Core.References;

/// <summary>Guesses what a wrong name was meant to be, as compilers do.</summary>
/// <param name="names">All names there are.</param>
internal sealed class NearestName(IReadOnlyList<string> names)
{
    /// <summary>The same path in other letter case, else the same file name in another folder, else a path a few keystrokes away; or <see langword="null"/>.</summary>
    public string? To(string wrong)
    {
        var sameButCase = names.FirstOrDefault(name => string.Equals(name, wrong, StringComparison.OrdinalIgnoreCase));
        if (sameButCase is not null)
            return sameButCase;

        // One slip in four characters is a typing error; more is another word.
        var best = wrong.Length / 4;
        string? nearest = null;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - wrong.Length) > best || Distance(name, wrong, best) is not { } distance || (distance == best && nearest is not null))
                continue;
            best = distance;
            nearest = name;
        }

        return nearest ?? SameFileName(wrong);
    }

    private string? SameFileName(string wrong)
    {
        var file = "/" + wrong[(wrong.LastIndexOf('/') + 1)..];
        var matches = names.Where(name => name.EndsWith(file, StringComparison.Ordinal) || name.AsSpan().SequenceEqual(file.AsSpan(1))).Take(2).ToList();
        return matches.Count == 1 ? matches[0] : null;
    }

    /// <summary>Levenshtein's distance, or <see langword="null"/> above a maximum.</summary>
    private static int? Distance(string left, string right, int maximum)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var lowest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
                lowest = Math.Min(lowest, current[j]);
            }

            if (lowest > maximum)
                return null;
            (previous, current) = (current, previous);
        }

        return previous[right.Length] <= maximum ? previous[right.Length] : null;
    }
}
