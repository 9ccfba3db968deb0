using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Assets.Core.Minifying;

/// <summary>The <c>sourceMappingURL</c> comment at the end of a file, as esbuild understands it.</summary>
internal static class SourceMapComment
{
    /// <summary>Whether the file contains its source map, as a data URL in its last comment.</summary>
    public static bool IsInline(ReadOnlySpan<byte> body) => InlineUrl(body).Length > 0;

    /// <summary>The source map inside the file; null when there is none, empty when it cannot be read.</summary>
    public static byte[]? Inline(ReadOnlySpan<byte> body)
    {
        var url = Encoding.UTF8.GetString(InlineUrl(body));
        if (url.Length == 0)
            return null;

        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            return [];
        if (!url.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetBytes(Uri.UnescapeDataString(url[(comma + 1)..]));

        var map = new byte[url.Length];
        return Convert.TryFromBase64String(url[(comma + 1)..], map, out var length) ? map[..length] : [];
    }

    // Bundlers contain such comments as string literals; only one at the end of the file is a source map comment.
    private static ReadOnlySpan<byte> InlineUrl(ReadOnlySpan<byte> body)
    {
        var at = body.LastIndexOf("# sourceMappingURL=data:"u8);
        if (at < 2 || !(body[..at].EndsWith("//"u8) || body[..at].EndsWith("/*"u8)))
            return default;

        var comment = body[(at + 2)..].TrimEnd(" \t\r\n"u8);
        if (comment.ContainsAny("'\"`\r\n"u8))
            return default;

        var url = comment["sourceMappingURL=".Length..];
        return url.EndsWith("*/"u8) ? url[..^2].TrimEnd((byte)' ') : url;
    }

    /// <summary>
    /// Whether esbuild can use a source map as input: it reads plain maps, not those in sections, and ignores
    /// everything else.
    /// </summary>
    public static bool CanChain(ReadOnlySpan<byte> map)
    {
        var reader = new Utf8JsonReader(map, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            var hasMappings = false;
            while (reader.Read())
                hasMappings |=
                    reader.CurrentDepth == 1
                    && reader.TokenType == JsonTokenType.PropertyName
                    && reader.ValueTextEquals("mappings"u8);
            return hasMappings;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// The file, followed by its map as a data URL. esbuild opens no file, and uses the last of several such comments.
    /// </summary>
    public static byte[] WithInline(ReadOnlySpan<byte> body, ReadOnlySpan<byte> map, MinifyLanguage language)
    {
        var opening =
            language == MinifyLanguage.Css
                ? "\n/*# sourceMappingURL=data:application/json;base64,"u8
                : "\n//# sourceMappingURL=data:application/json;base64,"u8;
        var closing = language == MinifyLanguage.Css ? " */"u8 : default;
        var text = new byte[
            body.Length + opening.Length + Base64.GetMaxEncodedToUtf8Length(map.Length) + closing.Length
        ];
        body.CopyTo(text);
        opening.CopyTo(text.AsSpan(body.Length));
        Base64.EncodeToUtf8(map, text.AsSpan(body.Length + opening.Length), out _, out _);
        closing.CopyTo(text.AsSpan(text.Length - closing.Length));
        return text;
    }
}
