using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Preparing;

/// <summary>
/// The source map of a file that had none. The minifier reads the file with rewritten references, but the author sets
/// breakpoints in the original file.
/// </summary>
internal static class OwnSourceMap
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The map that leads to the source.</summary>
    /// <param name="map">The minifier's map, as JSON, with one source.</param>
    /// <param name="source">The original file.</param>
    /// <param name="edits">The changes before minifying, in order of place.</param>
    public static byte[] Of(ReadOnlySpan<byte> map, ReadOnlySpan<byte> source, IReadOnlyList<TextEdit> edits)
    {
        var json = JsonNode.Parse(map)!.AsObject();
        json["sourcesContent"] = new JsonArray(JsonValue.Create(Encoding.UTF8.GetString(source).TrimStart('\uFEFF')));
        if (edits.Count > 0)
            json["mappings"] = Shift((string)json["mappings"]!, LinesWithChanges(source, edits));
        return JsonSerializer.SerializeToUtf8Bytes(json, Relaxed);
    }

    /// <summary>
    /// By line, counted from 0: where, in UTF-16 columns of the changed text, a change ends, where it begins in the
    /// source, and how much longer the text got.
    /// </summary>
    private static Dictionary<int, List<Change>> LinesWithChanges(
        ReadOnlySpan<byte> source,
        IReadOnlyList<TextEdit> edits
    )
    {
        var lines = new Dictionary<int, List<Change>>();
        var position = new PositionReader(source);
        foreach (var edit in edits)
        {
            var (line, column) = position.At(edit.Start);
            if (!lines.TryGetValue(line - 1, out var onLine))
                lines.Add(line - 1, onLine = []);

            var (was, became) = (
                Encoding.UTF8.GetCharCount(source.Slice(edit.Start, edit.Length)),
                Encoding.UTF8.GetCharCount(edit.Replacement)
            );
            var moved = onLine is [.., var last] ? last.LongerBefore + last.Longer : 0;
            onLine.Add(new Change(column - 1 + moved, column - 1 + moved + became, column - 1, became - was, moved));
        }

        return lines;
    }

    private static string Shift(string mappings, Dictionary<int, List<Change>> changes)
    {
        var result = new StringBuilder(mappings.Length);
        var (line, column, written) = (0, 0, 0);
        foreach (var segment in Segments(mappings))
        {
            // A segment is a column of the result and, if it is mapped, a source, a line, a column and optionally a
            // name, each relative to the one before.
            if (segment.IsMark || !TryRead(segment.Text, out var place))
            {
                result.Append(segment.Text);
                continue;
            }

            (line, column) = (line + place.Line, column + place.Column);
            var original = changes.TryGetValue(line, out var onLine) ? Original(column, onLine) : column;
            result.Append(segment.Text.AsSpan(0, place.Start));
            Base64Vlq.Write(result, original - written);
            result.Append(segment.Text.AsSpan(place.Start + place.Length));
            written = original;
        }

        return result.ToString();
    }

    private static int Original(int column, List<Change> changes)
    {
        // The last change that begins at or before the column; segments come in the order of the result, not of this.
        var (low, high) = (0, changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].Start <= column)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return column;

        var change = changes[low - 1];
        return column < change.End ? change.Source : column - change.LongerBefore - change.Longer;
    }

    private static bool TryRead(string segment, out (int Line, int Column, int Start, int Length) place)
    {
        place = default;
        ReadOnlySpan<char> rest = segment;
        for (var field = 0; field < 3; field++)
        {
            if (!Base64Vlq.TryRead(rest, out place.Line, out var length))
                return false;
            rest = rest[length..];
        }

        place.Start = segment.Length - rest.Length;
        return Base64Vlq.TryRead(rest, out place.Column, out place.Length);
    }

    private static IEnumerable<(string Text, bool IsMark)> Segments(string mappings)
    {
        for (var start = 0; start < mappings.Length; )
        {
            var isMark = mappings[start] is ',' or ';';
            var end =
                isMark ? start + 1
                : mappings.AsSpan(start).IndexOfAny(',', ';') is >= 0 and var length ? start + length
                : mappings.Length;
            yield return (mappings[start..end], isMark);
            start = end;
        }
    }

    /// <summary>
    /// A change on a line: its extent in the changed text, where it is in the source, and by how much it and the
    /// changes before it made the line longer.
    /// </summary>
    private readonly record struct Change(int Start, int End, int Source, int Longer, int LongerBefore);
}
