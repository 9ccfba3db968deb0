using System.Text;
using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Starts loading, at the top of the head, what the page will use further down:
/// <c>&lt;asset-preloads paths="css/site.css;js/app.js" /&gt;</c> links the files themselves, the stylesheets they
/// import, their fonts, and the modules they import. A <c>nonce</c> and <c>crossorigin</c> go to each link.
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
    /// Semicolon list of logical paths, with or without <c>~/</c>: stylesheets, modules, fonts, images; no classic
    /// scripts, which are not loaded as modules are.
    /// </summary>
    [HtmlAttributeName("paths")]
    public string Paths { get; set; } = "";

    /// <summary>
    /// Sends the links as <c>Link</c> headers too, from which a CDN in front of the app can make 103 Early Hints.
    /// </summary>
    [HtmlAttributeName("send-link-headers")]
    public bool SendLinkHeaders { get; set; }

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        var paths = Paths.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = paths.Select(Url).ToList();
        var found = new PreloadLinks(Urls, PathBase, Policy, AttributeText.Author(context, output)).For(named);
        var links = FrameworksImportMap.Hashed(found, ViewContext.HttpContext).ToList();
        if (SendLinkHeaders)
            Send(links);
        output.TagName = null;
        output.Content.Clear();
        Append(output.Content, links);
    }

    /// <summary>As many as are sure to pass, the nearest first; none when the page is on its way already.</summary>
    private void Send(IEnumerable<PreloadLink> links)
    {
        var response = ViewContext.HttpContext.Response;
        var length = response.Headers.Link.Sum(header => header?.Length ?? 0);
        // A query that the author wrote may hold what a header must not; the element is enough then.
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
