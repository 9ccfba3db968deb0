using System.Buffers.Text;
using System.Text.Json;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Minifying;

/// <summary>The <c>sourceMappingURL</c> comment at the end of a script or stylesheet, as esbuild reads it.</summary>
internal static class SourceMapComment
{
    /// <summary>Whether the file carries its source map inside itself, as a data URL in its last comment.</summary>
    /// <remarks>Bundlers contain such comments as string literals; only one that nothing follows is meant.</remarks>
    public static bool IsInline(ReadOnlySpan<byte> body)
    {
        var at = body.LastIndexOf("# sourceMappingURL=data:"u8);
        if (at < 2 || !(body[..at].EndsWith("//"u8) || body[..at].EndsWith("/*"u8)))
            return false;

        var comment = body[(at + 2)..].TrimEnd(" \t\r\n"u8);
        return !comment.ContainsAny("'\"`\r\n"u8);
    }

    /// <summary>
    /// Whether a source map is one that esbuild can lead through: it reads plain maps, not those in sections, and takes
    /// anything else for none.
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

    /// <summary>Whether esbuild says that it took the given map for none, or only in part.</summary>
    public static bool IsAboutTheMap(EsbuildMessage warning) =>
        warning.Id is "invalid-source-mappings" or "sections-in-source-map" or "unsupported-source-map-comment";

    /// <summary>
    /// The file with its map as a data URL behind it. esbuild opens no file, and of several such comments the last
    /// counts.
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
