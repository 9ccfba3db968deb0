using System.Text;
using Assets.AspNetCore.Urls;
using Assets.Web;

namespace Assets.AspNetCore.Markup;

/// <summary>A preload link, written as an element or as a header.</summary>
/// <param name="Rel"><c>preload</c>, or <c>modulepreload</c> for modules, which are fetched in another mode.</param>
/// <param name="As">The value of <c>as</c>; null for a module.</param>
/// <param name="Type">The media type, so that a browser that cannot use the file does not load it.</param>
/// <param name="Fetch">How the file is fetched.</param>
internal sealed record PreloadLink(string Rel, string? As, string? Type, AssetAttributes Fetch)
{
    /// <summary>
    /// The link for an asset; null for a file that browsers do not preload. Images are preloaded only when the author
    /// names them, because most images of a stylesheet are never shown.
    /// </summary>
    public static PreloadLink? For(LinkedUrl linked, FetchPolicy site, AuthorAttributes author, bool isNamed)
    {
        var type = linked.Link.MediaType;
        return type switch
        {
            "text/javascript" => new("modulepreload", null, null, Fetch(AssetUse.Script, author)),
            "text/css" => new(
                "preload",
                "style",
                null,
                Fetch(isNamed ? AssetUse.Stylesheet : AssetUse.ImportedStylesheet, author)
            ),
            // A stylesheet's fonts are fetched in the same mode, independent of the mode of the stylesheet.
            _ when MediaTypes.IsFont(type) => new("preload", "font", type, Fetch(AssetUse.Font, default)),
            _ when isNamed && type.StartsWith("image/", StringComparison.Ordinal) => new(
                "preload",
                "image",
                type,
                Fetch(AssetUse.Image, author)
            ),
            _ => null,
        };

        AssetAttributes Fetch(AssetUse use, AuthorAttributes by) =>
            AssetAttributes.For(use, linked.Url, linked.Link.Integrity, site, by with { HasIntegrity = false });
    }

    /// <summary>The attributes of a <c>link</c> element.</summary>
    public IEnumerable<(string Name, string Value)> Attributes() =>
        [("rel", Rel), ("href", Fetch.Url), .. Parameters()];

    /// <summary>
    /// The value of a <c>Link</c> header (RFC 8288); null for a link that needs a nonce. A cache would repeat the nonce
    /// with a later page, and without it a policy may block the file.
    /// </summary>
    public string? ToHeader()
    {
        if (Fetch.Nonce is not null)
            return null;
        var header = new StringBuilder($"<{Fetch.Url}>; rel={Rel}");
        foreach (var (name, value) in Parameters())
        {
            var quoted = value
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal);
            header.Append($"; {name}=\"{quoted}\"");
        }

        return header.ToString();
    }

    private IEnumerable<(string Name, string Value)> Parameters()
    {
        if (As is not null)
            yield return ("as", As);
        if (Type is not null)
            yield return ("type", Type);
        if (Fetch.CrossOrigin is not null)
            yield return ("crossorigin", Fetch.CrossOrigin);
        if (Fetch.Nonce is not null)
            yield return ("nonce", Fetch.Nonce);
        if (Fetch.Integrity is not null)
            yield return ("integrity", Fetch.Integrity);
    }
}
