namespace Assets.Core.References.Markup;

/// <summary>The language of the text in an element.</summary>
internal enum InlineLanguage
{
    None,
    Css,
    Script,
    Module,
    ImportMap,
}

/// <summary>Which elements hold text in another language (HTML, sections 4.2.6 and 4.12.1).</summary>
internal static class InlineLanguages
{
    /// <summary>
    /// Whether a <c>meta</c> element has a policy that names the hashes of scripts and styles in the page, so that none
    /// may change by a byte (Content Security Policy 3, section 2.3.1).
    /// </summary>
    public static bool AreAllowedByHash(in MarkupTokenizer token) =>
        token.ValueOf("http-equiv"u8)?.Trim() == "content-security-policy"
        && token.ValueOf("content"u8) is { } policy
        && (
            policy.Contains("sha256-", StringComparison.Ordinal)
            || policy.Contains("sha384-", StringComparison.Ordinal)
            || policy.Contains("sha512-", StringComparison.Ordinal)
        );

    /// <summary>The language of the text in an element.</summary>
    public static InlineLanguage Of(in MarkupTokenizer token, ReadOnlySpan<byte> file) =>
        token.Element switch
        {
            "style" => token.ValueOf("type"u8) is null or "" or "text/css" ? InlineLanguage.Css : InlineLanguage.None,
            "script" when token.ValueOf("src"u8) is null && !(token.IsForeign && HasHref(token, file)) => token
                .ValueOf("type"u8)
                ?.Trim() switch
            {
                "module" => InlineLanguage.Module,
                "importmap" => InlineLanguage.ImportMap,
                null
                or ""
                or "text/javascript"
                or "application/javascript"
                or "application/ecmascript"
                or "text/ecmascript"
                or "application/x-javascript"
                or "text/x-javascript"
                or "application/x-ecmascript"
                or "text/x-ecmascript"
                or "text/jscript"
                or "text/livescript" => InlineLanguage.Script,
                _ => InlineLanguage.None,
            },
            _ => InlineLanguage.None,
        };

    private static bool HasHref(in MarkupTokenizer token, ReadOnlySpan<byte> file)
    {
        foreach (var attribute in token.Attributes)
        {
            if (MarkupNames.Attribute(file[attribute.NameStart..attribute.NameEnd]) == "href")
                return true;
        }

        return false;
    }
}
