using System.Text;
using Assets.Core.Preparing;

namespace Assets.Core.Minifying.NUglify;

/// <summary>Where a segment of a source map leads, by indexes into the map's lists.</summary>
internal readonly record struct OriginalPlace(int Source, int Line, int Column, int? Name);

/// <summary>Writes the mappings of a source map (ECMA-426, "Mappings structure"), in order of place.</summary>
internal sealed class MappingWriter
{
    private readonly StringBuilder text = new();
    private int line;
    private int column;
    private int name;
    private bool isFirst = true;
    private OriginalPlace last;

    public void Add(int atLine, int atColumn, OriginalPlace place)
    {
        for (; line < atLine; line++)
        {
            text.Append(';');
            (column, isFirst) = (0, true);
        }

        if (!isFirst)
            text.Append(',');
        isFirst = false;
        Base64Vlq.Write(text, atColumn - column);
        Base64Vlq.Write(text, place.Source - last.Source);
        Base64Vlq.Write(text, place.Line - last.Line);
        Base64Vlq.Write(text, place.Column - last.Column);
        if (place.Name is { } index)
        {
            Base64Vlq.Write(text, index - name);
            name = index;
        }

        (column, last) = (atColumn, place);
    }

    public override string ToString() => text.ToString();
}

/// <summary>The mappings of a source map, for lookups.</summary>
internal sealed class MappingReader
{
    private readonly List<List<(int Column, OriginalPlace? Place)>> lines = [];

    private MappingReader() { }

    /// <summary>Reads mappings; null when they are damaged.</summary>
    public static MappingReader? Read(string mappings)
    {
        var reader = new MappingReader();
        var place = new OriginalPlace(0, 0, 0, 0);
        Span<int> fields = stackalloc int[5];
        foreach (var line in mappings.Split(';'))
        {
            var segments = new List<(int, OriginalPlace?)>();
            var column = 0;
            foreach (var segment in line.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!TryReadFields(segment, fields, out var count))
                    return null;

                column += fields[0];
                if (count == 1)
                {
                    segments.Add((column, null));
                    continue;
                }

                place = new OriginalPlace(
                    place.Source + fields[1],
                    place.Line + fields[2],
                    place.Column + fields[3],
                    count == 5 ? place.Name + fields[4] : place.Name
                );
                segments.Add((column, count == 5 ? place : place with { Name = null }));
            }

            segments.Sort((left, right) => left.Item1.CompareTo(right.Item1));
            reader.lines.Add(segments);
        }

        return reader;
    }

    /// <summary>The source of a place; null when it has none.</summary>
    public OriginalPlace? Find(int line, int column)
    {
        if (line >= lines.Count)
            return null;

        var segments = lines[line];
        var (low, high) = (0, segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].Column <= column)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : segments[low - 1].Place;
    }

    private static bool TryReadFields(ReadOnlySpan<char> segment, Span<int> fields, out int count)
    {
        for (count = 0; segment.Length > 0; count++)
        {
            if (count == fields.Length || !Base64Vlq.TryRead(segment, out fields[count], out var length))
                return false;
            segment = segment[length..];
        }

        return count is 1 or 4 or 5;
    }
}
