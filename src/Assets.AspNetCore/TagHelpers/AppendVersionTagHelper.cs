using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Takes the query that <c>asp-append-version</c> adds from fingerprinted URLs: the name changes with the file already, and a browser that
/// also has the URL without the query, from a preload or a stylesheet, would load the file twice.
/// </summary>
[HtmlTargetElement("img", Attributes = "asp-append-version,[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = "asp-append-version,[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asp-append-version,[src^='~/']")]
public sealed class AppendVersionTagHelper : AssetTagHelperBase
{
    /// <summary>After the framework's <c>LinkTagHelper</c>, <c>ScriptTagHelper</c> and <c>ImageTagHelper</c> (-1000).</summary>
    public override int Order => -900;

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        var name = output.TagName == "link" ? "href" : "src";
        if (AttributeText.Of(context, name) is not { } path || Urls.TryUrl(path, PathBase) is not { IsFingerprinted: true } linked)
            return;
        // An element with asset="false" has another URL.
        if (output.Attributes.TryGetAttribute(name, out var written) && IsVersioned(AttributeText.Of(written), linked.Url))
            output.Attributes.SetAttribute(new TagHelperAttribute(name, linked.Url, written.ValueStyle));
    }

    private static bool IsVersioned(string? written, string url)
    {
        var end = url.IndexOf('#', StringComparison.Ordinal);
        return written is not null && written.StartsWith(end < 0 ? url : url[..end], StringComparison.Ordinal);
    }
}
