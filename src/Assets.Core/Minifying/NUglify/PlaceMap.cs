using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assets.Core.Minifying.NUglify;

/// <summary>Writes source maps from places that were found to match.</summary>
internal static class PlaceMap
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A map that leads to the file that was minified.</summary>
    public static byte[] To(string name, string source, List<MatchedPlace> places)
    {
        var mappings = new MappingWriter();
        foreach (var place in InOrder(places))
            mappings.Add(place.Line, place.Column, new OriginalPlace(0, place.SourceLine, place.SourceColumn, null));
        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["version"] = 3,
                ["sources"] = new JsonArray(JsonValue.Create(name)),
                ["sourcesContent"] = new JsonArray(JsonValue.Create(source)),
                ["names"] = new JsonArray(),
                ["mappings"] = mappings.ToString(),
            },
            Relaxed
        );
    }

    /// <summary>
    /// A map to the sources of the minified file, through that file's own map; null when that is not a map, or is one
    /// in sections.
    /// </summary>
    public static byte[]? Through(ReadOnlySpan<byte> map, List<MatchedPlace> places)
    {
        if (!SourceMapComment.CanChain(map) || JsonNode.Parse(map) is not JsonObject json)
            return null;
        if (json["mappings"] is not JsonValue value || !value.TryGetValue(out string? text))
            return null;
        if (MappingReader.Read(text) is not { } original)
            return null;

        var mappings = new MappingWriter();
        foreach (var place in InOrder(places))
        {
            if (original.Find(place.SourceLine, place.SourceColumn) is { } found)
                mappings.Add(place.Line, place.Column, found);
        }

        json["mappings"] = mappings.ToString();
        json.Remove("file");
        return JsonSerializer.SerializeToUtf8Bytes(json, Relaxed);
    }

    private static IEnumerable<MatchedPlace> InOrder(List<MatchedPlace> places) =>
        places
            .OrderBy(place => place.Line)
            .ThenBy(place => place.Column)
            .ThenByDescending(place => place.SourceLine)
            .ThenByDescending(place => place.SourceColumn)
            .DistinctBy(place => (place.Line, place.Column));
}
