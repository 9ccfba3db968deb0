using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.Media.TagHelpers;

/// <summary>
/// Plays a file: <c>&lt;video media="@Model.Film" controls&gt;</c>. It sets <c>src</c>. Without a file, the element
/// keeps the author's <c>src</c>, and is left out if there is none.
/// </summary>
[HtmlTargetElement("video", Attributes = "media")]
[HtmlTargetElement("audio", Attributes = "media")]
public sealed class MediaPlayerTagHelper : MediaTagHelperBase
{
    /// <summary>The file: a <see cref="StoredFile"/>, a <see cref="MediaRef"/>, or null.</summary>
    [HtmlAttributeName("media")]
    public object? Media { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ShownFile.Of(Media) is { } file)
            output.Attributes.SetAttribute("src", await UrlOf(file, new()));
        else if (!output.Attributes.ContainsName("src"))
            output.SuppressOutput();
    }
}
