using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Takes the query that <c>asp-append-version</c> adds from fingerprinted URLs: the name changes with the file already,
/// and a browser that also has the URL without the query, from a preload or a stylesheet, would load the file twice.
/// </summary>
/// <remarks>
/// The framework has tag helpers for the same elements, so that Razor's rules for tag helpers hold there already.
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

    /// <summary>The fingerprinted URL of what the view names by <c>~/</c> or by <c>@Url.Asset("…")</c>.</summary>
    private string? PublishedUrl(string text)
    {
        var prefix = Urls.Prefix(PathBase);
        var path = text.StartsWith(prefix + "/", StringComparison.Ordinal) ? text[prefix.Length..] : text;
        var isPath = path is ['~', '/', ..] or ['/', ..];
        return isPath && Urls.TryUrl(path, PathBase) is { IsFingerprinted: true } linked ? linked.Url : null;
    }
}
