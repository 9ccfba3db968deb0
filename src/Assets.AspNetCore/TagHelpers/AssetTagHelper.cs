using System.Net;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Turns <c>~/</c> paths of assets into their URLs: <c>&lt;link href="~/css/site.css"&gt;</c>, <c>&lt;script src="~/js/site.js"&gt;</c>, <c>&lt;img src="~/img/logo.svg"&gt;</c>.
/// An element with <c>asset="off"</c> is left to the framework, as are links of the kinds that name pages.
/// </summary>
[HtmlTargetElement("link", Attributes = "[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "[src^='~/']")]
[HtmlTargetElement("img", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetTagHelper : TagHelper
{
    /// <summary>Before the framework's <c>UrlResolutionTagHelper</c> (-1999), which makes plain URLs of all that still starts with <c>~/</c>.</summary>
    private const int BeforeUrlResolution = -2000;

    private readonly AssetUrls urls;

    /// <summary>Made by the view engine.</summary>
    /// <param name="urls">The app's assets.</param>
    /// <exception cref="InvalidOperationException">The service is not the one that <c>AddAssets()</c> registers.</exception>
    public AssetTagHelper(IAssetUrls urls) =>
        this.urls = urls as AssetUrls ?? throw new InvalidOperationException("Tag helpers need the IAssetUrls that AddAssets() registers.");

    /// <inheritdoc/>
    public override int Order => BeforeUrlResolution;

    /// <summary><c>off</c> leaves the element's URLs as they are.</summary>
    [HtmlAttributeName("asset")]
    public string? Asset { get; set; }

    /// <summary>The view, whose request has the base path.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (string.Equals(Asset, "off", StringComparison.OrdinalIgnoreCase))
            return;
        var attribute = string.Equals(output.TagName, "link", StringComparison.OrdinalIgnoreCase) ? "href" : "src";
        // From the context: an attribute that a framework helper has bound is not among the output's.
        if (!context.AllAttributes.TryGetAttribute(attribute, out var written) || Text(written) is not ['~', '/', ..] path || Resolve(path, context) is not { } url)
            return;
        // In its own place among the others, where the framework's helpers then find it.
        if (!output.Attributes.ContainsName(attribute))
            output.CopyHtmlAttribute(attribute, context);
        output.Attributes.SetAttribute(new TagHelperAttribute(attribute, url, written.ValueStyle));
    }

    private string? Resolve(string path, TagHelperContext context)
    {
        var pathBase = ViewContext.HttpContext.Request.PathBase;
        return NamesAnAsset(path, context) ? urls.Url(path, pathBase, () => ViewPlace.Of(ViewContext, path)) : urls.TryUrl(path, pathBase);
    }

    /// <summary>Whether it is a mistake when there is no such asset: a path without an extension is an endpoint's, a link of these kinds a page's.</summary>
    private static bool NamesAnAsset(string path, TagHelperContext context)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        return Path.HasExtension(end < 0 ? path : path.AsSpan(0, end)) &&
            !(context.AllAttributes.TryGetAttribute("rel", out var rel) && Text(rel) is "alternate" or "author" or "canonical" or "help" or "license" or "next" or "prev" or "search");
    }

    /// <summary>An attribute's value as text: the framework hands a bound one over as text, and any other as markup.</summary>
    private static string? Text(TagHelperAttribute attribute) => attribute.Value switch
    {
        string text => text.Trim(),
        HtmlString markup => WebUtility.HtmlDecode(markup.Value)?.Trim(),
        IHtmlContent content => WebUtility.HtmlDecode(Render(content)).Trim(),
        _ => null,
    };

    private static string Render(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
