namespace Assets.Core.Listing;

/// <summary>A table as lines of text: columns are aligned, the last one is as long as it is.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The lines; none for a table without rows.</summary>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The rows, each with a cell for each column.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
            return [];
        var widths = head.Select((name, column) => rows.Max(row => Math.Max(row[column].Length, name.Length))).ToList();
        return rows.Prepend(head)
            .Select(row => string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
