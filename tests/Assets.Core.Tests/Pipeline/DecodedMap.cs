using System.Text.Json;

namespace Assets.Core.Tests.Pipeline;

/// <summary>
/// A source map read the way a browser does; written for the tests alone, so that it shares no mistake with what it
/// judges.
/// </summary>
internal sealed class DecodedMap
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private readonly List<(int Line, int Column, int OriginalLine, int OriginalColumn)> segments = [];

    public static DecodedMap Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var map = new DecodedMap();
        var (originalLine, originalColumn) = (0, 0);
        var lines = document.RootElement.GetProperty("mappings").GetString()!.Split(';');
        for (var line = 0; line < lines.Length; line++)
        {
            var column = 0;
            foreach (var segment in lines[line].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var fields = Fields(segment);
                column += fields[0];
                if (fields.Count < 4)
                    continue;
                (originalLine, originalColumn) = (originalLine + fields[2], originalColumn + fields[3]);
                map.segments.Add((line, column, originalLine, originalColumn));
            }
        }

        return map;
    }

    /// <summary>Line and column, from 0, of the first place of a text.</summary>
    public static (int Line, int Column) PlaceOf(string text, string part)
    {
        var before = text[..text.IndexOf(part, StringComparison.Ordinal)];
        return (before.Count(character => character == '\n'), before.Length - (before.LastIndexOf('\n') + 1));
    }

    public (int Line, int Column) Original((int Line, int Column) place)
    {
        var found = segments.Last(segment => segment.Line == place.Line && segment.Column <= place.Column);
        return (found.OriginalLine, found.OriginalColumn);
    }

    private static List<int> Fields(string segment)
    {
        var fields = new List<int>();
        var (value, shift) = (0, 0);
        foreach (var digit in segment.Select(character => Digits.IndexOf(character, StringComparison.Ordinal)))
        {
            value |= (digit & 31) << shift;
            shift += 5;
            if ((digit & 32) != 0)
                continue;
            fields.Add((value & 1) == 0 ? value >> 1 : -(value >> 1));
            (value, shift) = (0, 0);
        }

        return fields;
    }
}
