using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.Media.TagHelpers;

/// <summary>
/// Links to a file: <c>&lt;a media="@Model.Invoice" download&gt;</c>. With <c>download</c>, the server says that the
/// file is saved, under the value of <c>download</c> or the name that it had on the user's device. Without a file, only
/// the content of the element is written.
/// </summary>
[HtmlTargetElement("a", Attributes = "media")]
public sealed class MediaLinkTagHelper : MediaTagHelperBase
{
    /// <summary>The file: a <see cref="StoredFile"/>, a <see cref="MediaRef"/>, or null.</summary>
    [HtmlAttributeName("media")]
    public object? Media { get; set; }

    /// <summary>The variant of an image, null for the file itself.</summary>
    [HtmlAttributeName("variant")]
    public string? Variant { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ShownFile.Of(Media) is not { } file)
        {
            output.TagName = null;
            return;
        }

        var isSaved = output.Attributes.TryGetAttribute("download", out var download);
        var name = isSaved && download.Value?.ToString() is { Length: > 0 } written ? written : null;
        var options = new MediaUrlOptions
        {
            Variant = Variant,
            Download = isSaved,
            FileName = isSaved ? name ?? file.File?.OriginalName : null,
        };
        output.Attributes.SetAttribute("href", await UrlOf(file, options));
    }
}
