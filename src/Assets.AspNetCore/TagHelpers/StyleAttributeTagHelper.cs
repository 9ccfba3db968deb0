using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>Turns <c>~/</c> paths in <c>style</c> attributes into URLs: <c>style="background: url('~/img/sky.jpg')"</c>.</summary>
/// <param name="urls">The app's assets.</param>
[HtmlTargetElement("*", Attributes = "style")]
public sealed class StyleAttributeTagHelper(AssetUrls urls) : TagHelper
{
    private readonly ViewAssets assets = new(urls);

    /// <summary><c>off</c> leaves the attribute as it is.</summary>
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
        if (context.AllAttributes.TryGetAttribute("style", out var written) && AttributeText.Of(written) is { } style && style.Contains("~/", StringComparison.Ordinal))
            AttributeText.Set(context, output, written, CssUrls.Rewrite(style, url => url.StartsWith("~/", StringComparison.Ordinal) ? assets.Url(url, ViewContext).Url : null));
    }
}
