using Assets.AspNetCore.Urls;
using Assets.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Turns <c>~/</c> paths of assets into their URLs: <c>&lt;link href="~/css/site.css"&gt;</c>, <c>&lt;script src="~/js/site.js"&gt;</c>, <c>&lt;img src="~/img/logo.svg"&gt;</c>
/// and every other element that loads a file. An element with <c>asset="off"</c> is left to the framework, as are links of the kinds that name pages.
/// </summary>
[HtmlTargetElement("audio", Attributes = "[src^='~/']")]
[HtmlTargetElement("embed", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("iframe", Attributes = "[src^='~/']")]
[HtmlTargetElement("image", Attributes = "[href^='~/']")]
[HtmlTargetElement("image", Attributes = "[xlink:href^='~/']")]
[HtmlTargetElement("img", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("img", Attributes = "srcset", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = "[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = "imagesrcset", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("object", Attributes = "[data^='~/']")]
[HtmlTargetElement("script", Attributes = "[src^='~/']")]
[HtmlTargetElement("source", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("source", Attributes = "srcset", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("track", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("use", Attributes = "[href^='~/']")]
[HtmlTargetElement("use", Attributes = "[xlink:href^='~/']")]
[HtmlTargetElement("video", Attributes = "[src^='~/']")]
[HtmlTargetElement("video", Attributes = "[poster^='~/']")]
public sealed class AssetTagHelper : TagHelper
{
    private readonly ViewAssets assets;

    /// <summary>Made by the view engine.</summary>
    public AssetTagHelper(AssetUrls urls) => assets = new(urls);

    /// <summary>Before the framework's <c>UrlResolutionTagHelper</c> (-1999), which makes plain URLs of all that still starts with <c>~/</c>.</summary>
    public override int Order => -2000;

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

        foreach (var (name, role) in UrlAttributes.Of(output.TagName))
        {
            if (role == AttributeRole.Link)
                continue;
            // From the context: an attribute that a framework helper has bound is not among the output's.
            if (!context.AllAttributes.TryGetAttribute(name, out var written) || AttributeText.Of(written) is not { } text)
                continue;
            if (role == AttributeRole.SourceSet)
                RewriteSourceSet(context, output, written, text);
            else if (text.StartsWith("~/", StringComparison.Ordinal) && Resolve(text, context) is { } linked)
                Link(context, output, written, linked);
        }
    }

    private void RewriteSourceSet(TagHelperContext context, TagHelperOutput output, TagHelperAttribute written, string text)
    {
        if (text.Contains("~/", StringComparison.Ordinal))
            AttributeText.Set(context, output, written, SourceSet.Rewrite(text, url => url.StartsWith("~/", StringComparison.Ordinal) ? assets.Url(url, ViewContext).Url : null));
    }

    private void Link(TagHelperContext context, TagHelperOutput output, TagHelperAttribute written, LinkedUrl linked)
    {
        AttributeText.Set(context, output, written, linked.Url);
        if (output.TagName is "link" or "script")
            LinkSecurity.Add(context, output, linked, assets.Urls);
    }

    /// <summary>A name that is not an asset's is a mistake, unless it looks like an endpoint's or a page's.</summary>
    private LinkedUrl? Resolve(string path, TagHelperContext context) =>
        HasExtension(path) && !LinkRelations.NamePages(AttributeText.Of(context, "rel"))
            ? assets.Url(path, ViewContext)
            : assets.Urls.TryUrl(path, ViewContext.HttpContext.Request.PathBase);

    private static bool HasExtension(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        return Path.HasExtension(end < 0 ? path : path.AsSpan(0, end));
    }
}
