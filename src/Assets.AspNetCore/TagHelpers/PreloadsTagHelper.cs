using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Starts loading, at the top of the head, what the page will use further down: <c>&lt;asset-preloads for="css/site.css;js/app.js" /&gt;</c> links
/// the files themselves, the stylesheets they import, their fonts, and the modules they import. A <c>nonce</c> and <c>crossorigin</c> go to each link.
/// </summary>
/// <param name="urls">The app's assets.</param>
[HtmlTargetElement("asset-preloads", Attributes = "for")]
public sealed class PreloadsTagHelper(AssetUrls urls) : TagHelper
{
    // nginx reads a response's headers into one buffer of 4 KB and answers 502 when they do not fit; the page has headers of its own.
    private const int LongestHeaders = 2048;

    private readonly ViewAssets assets = new(urls);

    /// <summary>Semicolon list of logical paths, with or without <c>~/</c>: stylesheets, modules, fonts, images. Classic scripts have no place in it.</summary>
    [HtmlAttributeName("for")]
    public string For { get; set; } = "";

    /// <summary>Sends them as <c>Link</c> headers too, from which a CDN in front of the app can make 103 Early Hints.</summary>
    [HtmlAttributeName("headers")]
    public bool Headers { get; set; }

    /// <summary>The view, whose request has the base path.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var named = For.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(path => assets.Url(path, ViewContext)).ToList();
        var links = PreloadLinks.For(named, assets.Urls, ViewContext.HttpContext.Request.PathBase, FetchAttributes.Of(output.Attributes)).ToList();
        if (Headers)
            Send(links);
        output.TagName = null;
        output.Content.Clear();
        foreach (var link in links)
            output.Content.AppendHtml(link.ToElement());
    }

    /// <summary>As many as are sure to pass, the nearest first; none when the page is on its way already.</summary>
    private void Send(IEnumerable<PreloadLink> links)
    {
        var response = ViewContext.HttpContext.Response;
        var length = response.Headers.Link.Sum(header => header?.Length ?? 0);
        foreach (var header in links.Select(link => link.ToHeader()))
        {
            length += header.Length;
            if (response.HasStarted || length > LongestHeaders)
                return;
            response.Headers.Append("Link", header);
        }
    }
}
