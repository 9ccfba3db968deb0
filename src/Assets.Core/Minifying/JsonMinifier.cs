using System.Text.Json;

namespace Assets.Core.Minifying;

/// <summary>
/// Removes the white space from JSON. Tokens are copied unchanged: the spelling of numbers (<c>1.0</c>, <c>1e400</c>),
/// escapes and duplicate keys are kept, because a file may rely on each.
/// </summary>
internal static class JsonMinifier
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = int.MaxValue };

    private static readonly JsonReaderOptions WithComments = Strict with
    {
        CommentHandling = JsonCommentHandling.Allow,
        AllowTrailingCommas = true,
    };

    /// <summary>Minifies one JSON text without a byte order mark.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static ReadOnlyMemory<byte> Minify(ReadOnlySpan<byte> json)
    {
        var output = new byte[json.Length];
        var length = 0;
        var previous = JsonTokenType.None;
        var reader = new Utf8JsonReader(json, Strict);
        while (reader.Read())
        {
            if (NeedsComma(previous, reader.TokenType))
                output[length++] = (byte)',';

            var start = (int)reader.TokenStartIndex;
            var size =
                (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0)
                + reader.ValueSpan.Length;
            json.Slice(start, size).CopyTo(output.AsSpan(length));
            length += size;
            if (reader.TokenType == JsonTokenType.PropertyName)
                output[length++] = (byte)':';
            previous = reader.TokenType;
        }

        return output.AsMemory(0, length);
    }

    /// <summary>Whether a text is JSON.</summary>
    public static bool IsJson(ReadOnlySpan<byte> text) => IsJson(text, Strict, out _);

    /// <summary>
    /// Whether a text that is not JSON is the dialect with comments, which its own readers accept; trailing commas
    /// alone do not make it one.
    /// </summary>
    public static bool IsJsonWithComments(ReadOnlySpan<byte> text) =>
        IsJson(text, WithComments, out var hasComment) && hasComment;

    private static bool IsJson(ReadOnlySpan<byte> text, JsonReaderOptions dialect, out bool hasComment)
    {
        hasComment = false;
        var reader = new Utf8JsonReader(text, dialect);
        try
        {
            while (reader.Read())
                hasComment |= reader.TokenType == JsonTokenType.Comment;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool NeedsComma(JsonTokenType previous, JsonTokenType next) =>
        previous
            is not (
                JsonTokenType.None
                or JsonTokenType.StartObject
                or JsonTokenType.StartArray
                or JsonTokenType.PropertyName
            )
        && next is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
}
