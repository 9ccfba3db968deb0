using System.Text;
using Assets.Core.Preparing;
using Assets.Core.References.Resolving;

namespace Assets.Core.Tests.Properties;

/// <summary>
/// No character occurs twice in the file, so that a mapping is right if it points to the same character as before.
/// </summary>
public sealed class AnyShiftedSourceMap
{
    private const int Lines = 4;
    private const int Columns = 12;

    [Fact]
    public void PointsToTheSameCharacters()
    {
        var moved = 0;
        Checked.ForAll<Edit[]>(
            5_000,
            edits =>
            {
                var (text, points) = (File(), Points());
                var bytes = Encoding.UTF8.GetBytes(text);
                var changes = Distinct(edits, text);
                var map = SourceMapShift.Apply(Map(points), bytes, changes);
                if (map is null)
                    return;

                moved++;
                var changed = Changed(bytes, changes).Split('\n');
                var old = text.Split('\n');
                var shifted = Read(Encoding.ASCII.GetString(map));
                Assert.Equal(points.Count, shifted.Count);
                foreach (var (before, after) in points.Zip(shifted))
                {
                    // A replaced character is gone, and its mapping may point into the replacement.
                    var character = old[before.Line][before.Column];
                    if (changed[before.Line].Contains(character, StringComparison.Ordinal))
                        Assert.Equal(character, changed[after.Line][after.Column]);
                }
            }
        );
        Assert.InRange(moved, 1_000, int.MaxValue);
    }

    /// <summary>One change: where it begins, and how many characters it removes and inserts.</summary>
    public sealed record Edit(byte At, byte Removed, byte Added);

    /// <summary>Three bytes a character in UTF-8 and one unit in UTF-16, which source maps count.</summary>
    private static string File() =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, Lines)
                .Select(line =>
                    string.Concat(Enumerable.Range(0, Columns).Select(i => (char)(0x4E00 + line * Columns + i)))
                )
        );

    private static List<(int Line, int Column)> Points() =>
        [.. from line in Enumerable.Range(0, Lines) from column in Enumerable.Range(0, Columns) select (line, column)];

    /// <summary>Edits inside one line each, in order and apart.</summary>
    private static List<TextEdit> Distinct(Edit[] edits, string text)
    {
        var (result, end) = (new List<TextEdit>(), 0);
        foreach (var edit in edits.OrderBy(edit => edit.At % text.Length))
        {
            var at = edit.At % text.Length;
            var removed = text.AsSpan(at, Math.Min(edit.Removed % 3, text.Length - at));
            if (at < end || removed.Contains('\n'))
                continue;

            end = at + removed.Length + 1;
            result.Add(
                new TextEdit(
                    Encoding.UTF8.GetByteCount(text.AsSpan(0, at)),
                    Encoding.UTF8.GetByteCount(removed),
                    Encoding.UTF8.GetBytes(new string('x', 1 + edit.Added % 5))
                )
            );
        }

        return result;
    }

    private static string Changed(byte[] text, List<TextEdit> edits)
    {
        var (result, at) = (new List<byte>(), 0);
        foreach (var edit in edits)
        {
            result.AddRange(text[at..edit.Start]);
            result.AddRange(edit.Replacement.ToArray());
            at = edit.Start + edit.Length;
        }

        result.AddRange(text[at..]);
        return Encoding.UTF8.GetString([.. result]);
    }

    private static byte[] Map(List<(int Line, int Column)> points)
    {
        var mappings = new StringBuilder();
        for (var line = 0; line < Lines; line++)
        {
            var previous = 0;
            mappings.Append(line > 0 ? ";" : "");
            foreach (var point in points.Where(point => point.Line == line))
            {
                mappings.Append(point.Column > 0 ? "," : "");
                Base64Vlq.Write(mappings, point.Column - previous);
                mappings.Append("AAC");
                previous = point.Column;
            }
        }

        return Encoding.ASCII.GetBytes($$"""{"version":3,"sources":["a"],"mappings":"{{mappings}}"}""");
    }

    private static List<(int Line, int Column)> Read(string map)
    {
        var points = new List<(int Line, int Column)>();
        var lines = map.Split("\"mappings\":\"")[1].TrimEnd('}', '"').Split(';');
        for (var line = 0; line < lines.Length; line++)
        {
            var column = 0;
            foreach (var segment in lines[line].Split(','))
            {
                Assert.True(Base64Vlq.TryRead(segment, out var delta, out _));
                column += delta;
                points.Add((line, column));
            }
        }

        return points;
    }
}
