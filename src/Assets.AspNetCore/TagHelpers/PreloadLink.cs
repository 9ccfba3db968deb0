using System.Text;
using Assets.AspNetCore.Urls;
using Assets.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>A link that starts loading a file before it is used: as an element, or as a header that says the same.</summary>
/// <param name="Url">What is loaded.</param>
/// <param name="Rel"><c>preload</c>, or <c>modulepreload</c> for modules, which are fetched in another mode.</param>
/// <param name="As">What it will be used as; modules need no saying.</param>
/// <param name="Type">Media type, so that a browser that cannot use it does not load it.</param>
/// <param name="Fetch">How it is fetched.</param>
/// <param name="Integrity">Subresource integrity, when it is checked.</param>
internal sealed record PreloadLink(string Url, string Rel, string? As, string? Type, FetchAttributes Fetch, string? Integrity)
{
    /// <summary>Null for a kind of file that browsers do not preload. Images only when the author named them: most of a stylesheet's are never shown.</summary>
    public static PreloadLink? For(LinkedUrl linked, AssetUrls urls, FetchAttributes author, bool isNamed)
    {
        var type = MediaTypes.Of(linked.Link.Path);
        var (anyOrigin, integrity) = (urls.CrossOrigin ? "anonymous" : null, urls.WithIntegrity ? linked.Link.Integrity : null);
        var fetch = author with { CrossOrigin = author.CrossOrigin ?? anyOrigin };
        return type switch
        {
            "text/javascript" => new(linked.Url, "modulepreload", null, null, fetch, integrity),
            "text/css" => new(linked.Url, "preload", "style", null, fetch, integrity),
            // Fetched in CORS mode also from the same origin (CSS Fonts, section 4.9), and checked by no nonce or integrity.
            _ when MediaTypes.IsFont(type) => new(linked.Url, "preload", "font", type, new(null, "anonymous"), null),
            _ when isNamed && type.StartsWith("image/", StringComparison.Ordinal) => new(linked.Url, "preload", "image", type, new(null, author.CrossOrigin), null),
            _ => null,
        };
    }

    /// <summary>A <c>link</c> element.</summary>
    public TagBuilder ToElement()
    {
        var element = new TagBuilder("link") { TagRenderMode = TagRenderMode.StartTag };
        foreach (var (name, value) in Attributes())
            element.Attributes[name] = value;
        return element;
    }

    /// <summary>The element's attributes.</summary>
    public IEnumerable<(string Name, string Value)> Attributes() => [("rel", Rel), ("href", Url), .. Parameters()];

    /// <summary>The value of a <c>Link</c> header (RFC 8288).</summary>
    public string ToHeader()
    {
        var header = new StringBuilder($"<{Url}>; rel={Rel}");
        foreach (var (name, value) in Parameters())
            header.Append($"; {name}=\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
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
        if (Integrity is not null)
            yield return ("integrity", Integrity);
    }
}
