using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Urls;
using Assets.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Turns <c>~/</c> paths of assets into their URLs: <c>&lt;link href="~/css/site.css"&gt;</c>, <c>&lt;script
/// src="~/js/site.js"&gt;</c>, <c>&lt;img src="~/img/logo.svg"&gt;</c> and every other element that loads a file. An
/// element with <c>asset="false"</c> is left to the framework, as are links whose <c>rel</c> names a page.
/// </summary>
/// <remarks>
/// Razor has strict rules for the elements of tag helpers: no C# among attributes, no missing end tags. The targets are
/// therefore those of the framework's own <c>UrlResolutionTagHelper</c>, and elements on which it leaves a <c>~/</c>
/// that no browser can use.
/// </remarks>
[HtmlTargetElement("audio", Attributes = "[src^='~/']")]
[HtmlTargetElement("embed", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("iframe", Attributes = "[src^='~/']")]
[HtmlTargetElement("image", Attributes = "[href^='~/']")]
[HtmlTargetElement("image", Attributes = "[xlink:href^='~/']")]
[HtmlTargetElement("img", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("img", Attributes = "[srcset^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = "[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = "[imagesrcset^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("object", Attributes = "[data^='~/']")]
[HtmlTargetElement("script", Attributes = "[src^='~/']")]
[HtmlTargetElement("source", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("source", Attributes = "[srcset^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("track", Attributes = "[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("use", Attributes = "[href^='~/']")]
[HtmlTargetElement("use", Attributes = "[xlink:href^='~/']")]
[HtmlTargetElement("video", Attributes = "[src^='~/']")]
[HtmlTargetElement("video", Attributes = "[poster^='~/']")]
public sealed class AssetTagHelper : AssetTagHelperBase
{
    /// <summary>
    /// Before the framework's <c>UrlResolutionTagHelper</c> (-1999), which makes plain URLs of all values that still
    /// start with <c>~/</c>.
    /// </summary>
    public override int Order => -2000;

    /// <summary><see langword="false"/> leaves the element's URLs to the framework.</summary>
    [HtmlAttributeName("asset")]
    public bool Asset { get; set; } = true;

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        if (!Asset)
            return;

        foreach (var (name, role) in UrlAttributes.Of(output.TagName))
        {
            if (role == AttributeRole.Link)
                continue;
            // Read from the context because an attribute that a framework helper has bound is not in the output.
            if (!context.AllAttributes.TryGetAttribute(name, out var written))
                continue;
            var text = AttributeText.Of(written) ?? "";
            if (!text.StartsWith("~/", StringComparison.Ordinal))
                continue;
            if (role == AttributeRole.SourceSet)
                AttributeText.Set(context, output, written, SourceSet.Rewrite(text, AssetUrl));
            else if (Resolve(text, context) is { } linked)
                Link(context, output, written, linked);
        }
    }

    private void Link(TagHelperContext context, TagHelperOutput output, TagHelperAttribute written, LinkedUrl linked)
    {
        if (IsOfThePagesOrigin(context, output))
            linked = Urls.OnSite(linked, PathBase);
        AttributeText.Set(context, output, written, linked.Url);
        if (output.TagName is not ("link" or "script"))
            return;

        var use = AssetUses.Of(output.TagName, AttributeText.Of(context, "rel"), AttributeText.Of(context, "as"));
        var author = AttributeText.Author(context, output);
        var attributes = AssetAttributes.For(use, linked.Url, linked.Link.Integrity, Policy, author);
        if (attributes.Integrity is not null)
            output.Attributes.SetAttribute("integrity", attributes.Integrity);
        if (attributes.CrossOrigin is not null && author.CrossOrigin is null)
            output.Attributes.SetAttribute("crossorigin", attributes.CrossOrigin);
        if (attributes.Nonce is not null && author.Nonce is null)
            output.Attributes.SetAttribute("nonce", attributes.Nonce);
    }

    /// <summary>
    /// Browsers load what an SVG <c>use</c> references from the page's origin only, without CORS (SVG 2, section 5.6.3),
    /// and ignore <c>start_url</c> and <c>scope</c> of a web manifest of another origin (Web Application Manifest,
    /// sections 1.7 and 1.10).
    /// </summary>
    private static bool IsOfThePagesOrigin(TagHelperContext context, TagHelperOutput output) =>
        output.TagName == "use"
        || (output.TagName == "link" && LinkRelations.Has(AttributeText.Of(context, "rel"), "manifest"));

    /// <summary>An unknown name is reported, unless it looks like the path of an endpoint or a page.</summary>
    private LinkedUrl? Resolve(string path, TagHelperContext context) =>
        HasExtension(path) && !LinkRelations.NamePages(AttributeText.Of(context, "rel"))
            ? Url(path)
            : Urls.TryUrl(path, PathBase);

    private static bool HasExtension(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        return Path.HasExtension(end < 0 ? path : path.AsSpan(0, end));
    }
}
