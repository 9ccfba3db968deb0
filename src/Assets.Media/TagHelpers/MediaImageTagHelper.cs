using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.Media.TagHelpers;

/// <summary>
/// Shows an image: <c>&lt;img media="@Model.Avatar" variants="thumb,large" sizes="50vw" alt="…"&gt;</c>. It sets
/// <c>src</c> and <c>srcset</c>, and <c>width</c> and <c>height</c> if the file has them and the author wrote neither,
/// so that the page does not move when the image arrives. Without a file, the element keeps the author's <c>src</c>,
/// and is left out if there is none.
/// </summary>
[HtmlTargetElement("img", Attributes = "media", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MediaImageTagHelper : MediaTagHelperBase
{
    /// <summary>The image: a <see cref="StoredFile"/>, a <see cref="MediaRef"/>, or null.</summary>
    [HtmlAttributeName("media")]
    public object? Media { get; set; }

    /// <summary>
    /// The variant in <c>src</c>. By default the first of <see cref="Variants"/>, or the file itself.
    /// </summary>
    [HtmlAttributeName("variant")]
    public string? Variant { get; set; }

    /// <summary>The variants in <c>srcset</c>, separated by commas. They need the size of the file.</summary>
    [HtmlAttributeName("variants")]
    public string? Variants { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ShownFile.Of(Media) is not { } file)
        {
            if (!output.Attributes.ContainsName("src"))
                output.SuppressOutput();
            return;
        }

        var source = await MediaImageSource.ForAsync(Urls, StoreOf(file), file, Variant, Variants, Aborted);
        output.Attributes.SetAttribute("src", source.Url);
        if (source.SourceSet is { } set)
            output.Attributes.SetAttribute("srcset", set);
        if (source.Size is not var (width, height) || HasSize(output.Attributes))
            return;
        output.Attributes.SetAttribute("width", width.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("height", height.ToString(CultureInfo.InvariantCulture));
    }

    private static bool HasSize(TagHelperAttributeList attributes) =>
        attributes.ContainsName("width") || attributes.ContainsName("height");
}
