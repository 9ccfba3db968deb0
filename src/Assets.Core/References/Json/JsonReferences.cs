using System.Text.Json;

namespace Assets.Core.References.Json;

/// <summary>Finds the strings at given paths in JSON.</summary>
internal static class JsonReferences
{
    // All known places are less deep; deeper values are skipped.
    private const int Depth = 8;

    /// <summary>
    /// All such references in the order of the file; none in a file that is not JSON. The minifier reports that.
    /// </summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="kind">The kind of the references.</param>
    /// <param name="isReference">Decides by the names of the properties around a string; arrays have no name.</param>
    public static List<Reference> Find(
        ReadOnlySpan<byte> utf8,
        ReferenceKind kind,
        Func<ReadOnlySpan<string>, bool> isReference
    )
    {
        var mark = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        var json = new Utf8JsonReader(
            utf8[mark..],
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        try
        {
            return Find(ref json, mark, kind, isReference);
        }
        catch (JsonException)
        {
            // Browsers ignore a manifest that is not valid JSON.
            return [];
        }
    }

    private static List<Reference> Find(
        ref Utf8JsonReader json,
        int mark,
        ReferenceKind kind,
        Func<ReadOnlySpan<string>, bool> isReference
    )
    {
        var found = new List<Reference>();
        var names = new string[Depth];
        var depths = new int[Depth];
        var count = 0;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                while (count > 0 && depths[count - 1] >= json.CurrentDepth)
                    count--;
                if (count == Depth)
                    json.Skip();
                else
                    (names[count], depths[count++]) = (Text(json) ?? "", json.CurrentDepth);
            }
            else if (
                json.TokenType == JsonTokenType.String
                && isReference(names.AsSpan(0, count))
                && Text(json) is { } specifier
            )
            {
                found.Add(
                    new Reference(
                        kind,
                        ReferenceSyntax.JsonString,
                        mark + (int)json.TokenStartIndex + 1,
                        json.ValueSpan.Length,
                        specifier
                    )
                    {
                        Key =
                            kind == ReferenceKind.ImportMapAddress
                                ? new ImportMapKey(count > 2 ? names[1] : null, names[count - 1])
                                : null,
                    }
                );
            }
        }

        return found;
    }

    /// <summary>Null for half a surrogate pair, which JSON can write and no URL can hold.</summary>
    private static string? Text(in Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
