using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.Media.TagHelpers;

/// <summary>
/// One of several sources of a film or a sound: <c>&lt;source media-file="@Model.Film"&gt;</c>. The attribute has
/// another name than that of other elements, because <c>media</c> of a source is a media query. It sets <c>src</c>, and
/// <c>type</c> if the author did not write it. Without a file, the element is left out.
/// </summary>
[HtmlTargetElement("source", Attributes = "media-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MediaSourceTagHelper : MediaTagHelperBase
{
    /// <summary>The file: a <see cref="StoredFile"/>, a <see cref="MediaRef"/>, or null.</summary>
    [HtmlAttributeName("media-file")]
    public object? Media { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ShownFile.Of(Media) is not { } file)
        {
            output.SuppressOutput();
            return;
        }

        output.Attributes.SetAttribute("src", await UrlOf(file, new()));
        if (file.File?.ContentType is { } type && !output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", type);
    }
}
