using System.Text;
using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes preload links at the top of the head for files that the page uses later: <c>&lt;asset-preloads
/// paths="css/site.css;js/app.js" /&gt;</c> writes links for the files themselves, for the stylesheets and modules that
/// they import, and for their fonts. A <c>nonce</c> and <c>crossorigin</c> are written on each link.
/// </summary>
[HtmlTargetElement("asset-preloads", Attributes = "paths")]
public sealed class PreloadsTagHelper : AssetTagHelperBase
{
    // nginx reads a response's headers into one buffer of 4 KB and answers 502 when they do not fit; the page has
    // headers of its own.
    private const int LongestHeaders = 2048;

    /// <summary>After tag helpers that add a <c>nonce</c>.</summary>
    public override int Order => int.MaxValue;

    /// <summary>
    /// Semicolon list of logical paths, with or without <c>~/</c>: stylesheets, modules, fonts, images; not classic
    /// scripts, which browsers fetch differently from modules.
    /// </summary>
    [HtmlAttributeName("paths")]
    public string Paths { get; set; } = "";

    /// <summary>
    /// Whether the links are sent as <c>Link</c> headers too. A CDN in front of the app can make 103 Early Hints of
    /// them.
    /// </summary>
    [HtmlAttributeName("send-link-headers")]
    public bool SendLinkHeaders { get; set; }

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        var paths = Paths.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = paths.Select(Url).ToList();
        var links = new PreloadLinks(Urls, PathBase, Policy, AttributeText.Author(context, output)).For(named).ToList();
        if (SendLinkHeaders)
            Send(links);
        output.TagName = null;
        output.Content.Clear();
        Append(output.Content, links);
    }

    /// <summary>
    /// Sends as many links as fit into the limit, the nearest first; none when the response has started.
    /// </summary>
    private void Send(IEnumerable<PreloadLink> links)
    {
        var response = ViewContext.HttpContext.Response;
        var length = response.Headers.Link.Sum(header => header?.Length ?? 0);
        // The author's query can have characters that a header cannot carry. Such a link is written as an element only.
        var headers = links.Select(link => link.ToHeader()).OfType<string>();
        foreach (var header in headers.Where(header => Ascii.IsValid(header)))
        {
            length += header.Length;
            if (response.HasStarted || length > LongestHeaders)
                return;
            response.Headers.Append("Link", header);
        }
    }
}
