using Assets.Web;

namespace Assets.Core.References.Markup;

/// <summary>The role of an attribute where it depends on more than the names of element and attribute.</summary>
internal static class AttributeRoles
{
    private static readonly HashSet<string> Pictures = new(StringComparer.Ordinal)
    {
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "og:video",
        "og:video:url",
        "og:video:secure_url",
        "og:audio",
        "og:audio:url",
        "twitter:image",
        "twitter:image:src",
        "twitter:player:stream",
        "image",
        "thumbnailurl",
        "msapplication-tileimage",
        "msapplication-square70x70logo",
        "msapplication-square150x150logo",
        "msapplication-wide310x150logo",
        "msapplication-square310x310logo",
        "msapplication-config",
    };

    /// <summary>The role of an attribute.</summary>
    /// <param name="tag">The start tag.</param>
    /// <param name="attribute">The attribute's name, in lower case and without <c>xlink:</c>.</param>
    public static AttributeRole Of(in MarkupTokenizer tag, string attribute) =>
        (attribute, tag.Element) switch
        {
            ("style", _) => AttributeRole.Style,
            // HTML parsers turn it into an img.
            ("src", "image") when !tag.IsForeign => AttributeRole.Load,
            ("href", "link") => OfLink(tag),
            ("href", "base" or "") => AttributeRole.None,
            ("href", "a" or "area") => AttributeRole.Link,
            ("href", _) when tag.IsForeign || tag.Element is "feimage" => AttributeRole.Load,
            // Obsolete (section 15.2), but still supported by browsers.
            ("src", "frame") => AttributeRole.Embed,
            ("background", "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th") =>
                AttributeRole.Load,
            ("content", "meta") when IsPicture(tag) => AttributeRole.Link,
            (
                "fill"
                    or "stroke"
                    or "filter"
                    or "mask"
                    or "clip-path"
                    or "cursor"
                    or "marker"
                    or "marker-start"
                    or "marker-mid"
                    or "marker-end",
                _
            ) when tag.IsForeign => AttributeRole.Style,
            _ => UrlAttributes.RoleOf(tag.Element, attribute),
        };

    private static AttributeRole OfLink(in MarkupTokenizer tag)
    {
        // A script fetches it by its plain name. A preload of another name would be a second download.
        if (tag.ValueOf("as"u8)?.Trim() is "fetch")
            return AttributeRole.None;
        var rel = tag.ValueOf("rel"u8);
        // All other relations keep their URLs, which are known elsewhere: canonical and alternate URLs, feeds.
        return LinkRelations.LoadFiles(rel) ? AttributeRole.Load
            : LinkRelations.Has(rel, "prefetch") ? AttributeRole.Link
            : AttributeRole.None;
    }

    private static bool IsPicture(in MarkupTokenizer tag) =>
        (tag.ValueOf("property"u8) ?? tag.ValueOf("name"u8) ?? tag.ValueOf("itemprop"u8)) is { } name
        && Pictures.Contains(name.Trim());
}
