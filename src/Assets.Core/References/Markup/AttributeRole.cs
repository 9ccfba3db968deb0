namespace Assets.Core.References.Markup;

/// <summary>What an attribute's value is to the page.</summary>
internal enum AttributeRole
{
    None,

    /// <summary>The URL of something the page loads.</summary>
    Load,

    /// <summary>The URL of somewhere the page leads to: as often another page as a file.</summary>
    Link,

    /// <summary>Candidates of an image, each a URL and a width or density.</summary>
    SourceSet,

    /// <summary>CSS.</summary>
    Style,
}

/// <summary>Which attributes name files: WHATWG HTML's index of attributes, the obsolete ones that browsers still heed, and SVG 2.</summary>
internal static class AttributeRoles
{
    // Link types whose target the page loads. All others are left alone: a canonical or alternate URL, a feed, is known by its name elsewhere.
    private static readonly HashSet<string> LoadedLinks = new(StringComparer.Ordinal)
    {
        "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon", "fluid-icon", "image_src",
        "preload", "modulepreload", "manifest",
    };

    private static readonly HashSet<string> Pictures = new(StringComparer.Ordinal)
    {
        "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:video:url", "og:video:secure_url", "og:audio", "og:audio:url",
        "twitter:image", "twitter:image:src", "twitter:player:stream", "image", "thumbnailurl",
        "msapplication-tileimage", "msapplication-square70x70logo", "msapplication-square150x150logo", "msapplication-wide310x150logo", "msapplication-square310x310logo",
        "msapplication-config",
    };

    /// <summary>The role of an attribute.</summary>
    /// <param name="tag">The start tag.</param>
    /// <param name="attribute">The attribute's name, in lower case.</param>
    public static AttributeRole Of(in MarkupTokenizer tag, string attribute) => (attribute, tag.Element) switch
    {
        ("style", _) => AttributeRole.Style,
        ("src", "img" or "source" or "video" or "audio" or "track" or "embed" or "input" or "script") => AttributeRole.Load,
        ("src", "image") when !tag.IsForeign => AttributeRole.Load,
        ("src", "iframe" or "frame") => AttributeRole.Link,
        ("srcset", "img" or "source") or ("imagesrcset", "link") => AttributeRole.SourceSet,
        ("poster", "video") or ("data", "object") => AttributeRole.Load,
        ("background", "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th") => AttributeRole.Load,
        ("href", "a" or "area") or ("action", "form") or ("formaction", "button" or "input") => AttributeRole.Link,
        // A script that fetches it does so under the name it knows, and a preload under another would be a second download.
        ("href", "link") when tag.ValueOf("as"u8)?.Trim() is "fetch" => AttributeRole.None,
        ("href", "link") => OfLink(tag.ValueOf("rel"u8)),
        ("href", "base" or "") => AttributeRole.None,
        ("href", _) when tag.IsForeign || tag.Element is "image" or "use" or "feimage" => AttributeRole.Load,
        ("content", "meta") when IsPicture(tag) => AttributeRole.Link,
        ("fill" or "stroke" or "filter" or "mask" or "clip-path" or "cursor" or "marker" or "marker-start" or "marker-mid" or "marker-end", _)
            when tag.IsForeign => AttributeRole.Style,
        _ => AttributeRole.None,
    };

    private static AttributeRole OfLink(string? relations)
    {
        var words = (relations ?? "").Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(LoadedLinks.Contains))
            return AttributeRole.Load;
        return words.Contains("prefetch") ? AttributeRole.Link : AttributeRole.None;
    }

    private static bool IsPicture(in MarkupTokenizer tag) =>
        (tag.ValueOf("property"u8) ?? tag.ValueOf("name"u8) ?? tag.ValueOf("itemprop"u8)) is { } name && Pictures.Contains(name.Trim());
}
