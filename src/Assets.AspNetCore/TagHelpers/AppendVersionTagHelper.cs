using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Removes the query of <c>asp-append-version</c> from fingerprinted URLs. The name already changes with the file, and
/// a browser that also gets the URL without the query, from a preload or a stylesheet, would load the file twice.
/// </summary>
/// <remarks>
/// The framework has tag helpers for the same elements, so Razor's rules for tag helpers already apply to them.
/// </remarks>
[HtmlTargetElement("img", Attributes = "asp-append-version", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("link", Attributes = "asp-append-version", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asp-append-version")]
public sealed class AppendVersionTagHelper : AssetTagHelperBase
{
    /// <summary>
    /// After the framework's <c>LinkTagHelper</c>, <c>ScriptTagHelper</c> and <c>ImageTagHelper</c> (-1000).
    /// </summary>
    public override int Order => -900;

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        var name = output.TagName == "link" ? "href" : "src";
        if (!output.Attributes.TryGetAttribute(name, out var written) || AttributeText.Of(written) is not { } versioned)
            return;
        // A plain URL, with asset="false" or without ~/, does not begin with the published one.
        var url = PublishedUrl(AttributeText.Of(context, name) ?? "");
        if (url is not null && versioned.StartsWith(url.Split('#')[0], StringComparison.Ordinal))
            output.Attributes.SetAttribute(new TagHelperAttribute(name, url, written.ValueStyle));
    }

    /// <summary>
    /// The fingerprinted URL of the asset that the view names with <c>~/</c> or <c>@Url.Asset("…")</c>.
    /// </summary>
    private string? PublishedUrl(string text)
    {
        var prefix = Urls.Prefix(PathBase);
        var path = text.StartsWith(prefix + "/", StringComparison.Ordinal) ? text[prefix.Length..] : text;
        var isPath = path is ['~', '/', ..] or ['/', ..];
        return isPath && Urls.TryUrl(path, PathBase) is { IsFingerprinted: true } linked ? linked.Url : null;
    }
}
