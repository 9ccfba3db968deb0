using System.Text;
using System.Text.Json;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Preparing;

/// <summary>
/// Corrects a source map when references in its file get longer: on a changed line, every segment after the change
/// moves (ECMA-426, "Mappings structure": columns of generated code, each relative to the one before on the line, as
/// base64 VLQ).
/// </summary>
internal static class SourceMapShift
{
    /// <summary>
    /// The map for the changed file, or <see langword="null"/> when it needs no change: no segment can move, or the map
    /// is in an unknown format.
    /// </summary>
    /// <param name="map">The map of the unchanged file, as JSON.</param>
    /// <param name="source">The unchanged file.</param>
    /// <param name="edits">The changes, in order of place.</param>
    public static byte[]? Apply(ReadOnlySpan<byte> map, ReadOnlySpan<byte> source, IReadOnlyList<TextEdit> edits)
    {
        var moves = Moves(source, edits);
        if (moves.Count == 0 || FindMappings(map) is not var (start, length))
            return null;

        var mappings = Shift(Encoding.ASCII.GetString(map.Slice(start, length)), moves);
        return mappings is null
            ? null
            : [.. map[..start], .. Encoding.ASCII.GetBytes(mappings), .. map[(start + length)..]];
    }

    /// <summary>
    /// By line, counted from 0: the columns, in UTF-16 units, from which on segments move, and by how much.
    /// </summary>
    private static Dictionary<int, List<(int Column, int By)>> Moves(
        ReadOnlySpan<byte> source,
        IReadOnlyList<TextEdit> edits
    )
    {
        var moves = new Dictionary<int, List<(int Column, int By)>>();
        var position = new PositionReader(source);
        foreach (var edit in edits)
        {
            var by =
                Encoding.UTF8.GetCharCount(edit.Replacement)
                - Encoding.UTF8.GetCharCount(source.Slice(edit.Start, edit.Length));
            if (by == 0 || edit.Replacement.Length == 0)
                continue;

            var (line, column) = position.At(edit.Start + edit.Length);
            if (!moves.TryGetValue(line - 1, out var onLine))
                moves.Add(line - 1, onLine = []);
            onLine.Add((column - 1, by));
        }

        return moves;
    }

    /// <summary>
    /// Where the value of the top-level <c>mappings</c> member is, without the quotes; maps made of sections have
    /// none.
    /// </summary>
    private static (int Start, int Length)? FindMappings(ReadOnlySpan<byte> map)
    {
        try
        {
            var json = new Utf8JsonReader(
                map,
                new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
                    continue;
                var isMappings = json.ValueTextEquals("mappings"u8);
                json.Read();
                if (isMappings && json.TokenType == JsonTokenType.String && !json.ValueIsEscaped)
                    return ((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
                json.Skip();
            }
        }
        catch (JsonException)
        {
            // Not JSON, so there are no mappings to correct.
            return null;
        }

        return null;
    }

    private static string? Shift(string mappings, Dictionary<int, List<(int Column, int By)>> moves)
    {
        var result = new StringBuilder(mappings.Length + 64);
        var lines = mappings.Split(';');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                result.Append(';');
            if (!moves.TryGetValue(i, out var onLine))
                result.Append(lines[i]);
            else if (!TryShiftLine(lines[i], onLine, result))
                return null;
        }

        return result.ToString();
    }

    private static bool TryShiftLine(string line, List<(int Column, int By)> moves, StringBuilder result)
    {
        var (column, written, isFirst) = (0, 0, true);
        var (next, by) = (0, 0);
        foreach (var segment in line.Split(','))
        {
            if (!isFirst)
                result.Append(',');
            isFirst = false;
            if (segment.Length == 0)
                continue;
            if (!Base64Vlq.TryRead(segment, out var delta, out var length))
                return false;

            // Segments come in the order of their columns (ECMA-426); in a map with another order the loop steps back.
            column += delta;
            while (next < moves.Count && column >= moves[next].Column)
                by += moves[next++].By;
            while (next > 0 && column < moves[next - 1].Column)
                by -= moves[--next].By;

            Base64Vlq.Write(result, column + by - written);
            result.Append(segment.AsSpan(length));
            written = column + by;
        }

        return true;
    }
}
