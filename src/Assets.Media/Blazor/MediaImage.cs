using Assets.Media.Configuration;
using Assets.Media.TagHelpers;
using Assets.Media.Urls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.Media.Blazor;

/// <summary>
/// Shows an image in a component that is rendered on the server: <c>&lt;MediaImage Media="user.Avatar"
/// Variants="thumb,large" sizes="50vw" alt="…" /&gt;</c>. The attributes are those of the tag helper <c>img media</c>.
/// Without a file, the element keeps the author's <c>src</c>, and is left out if there is none.
/// </summary>
public sealed class MediaImage : ComponentBase
{
    private MediaImageSource? source;

    /// <summary>The image: a <see cref="StoredFile"/>, a <see cref="MediaRef"/>, or null.</summary>
    [Parameter]
    public object? Media { get; set; }

    /// <summary>
    /// The variant in <c>src</c>. By default the first of <see cref="Variants"/>, or the file itself.
    /// </summary>
    [Parameter]
    public string? Variant { get; set; }

    /// <summary>The variants in <c>srcset</c>, separated by commas. They need the size of the file.</summary>
    [Parameter]
    public string? Variants { get; set; }

    /// <summary>Additional attributes of the element. <c>src</c> is used if there is no file.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    internal MediaUrls Urls { get; set; } = default!;

    [Inject]
    internal StoreEntries Stores { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var file = ShownFile.Of(Media);
        source = file is null
            ? null
            : await MediaImageSource.ForAsync(
                Urls,
                Stores[file.Reference.Store],
                file,
                Variant,
                Variants,
                CancellationToken.None
            );
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (source is null && !Has("src"))
            return;
        builder.OpenElement(0, "img");
        builder.AddMultipleAttributes(1, Attributes!);
        if (source is not null)
        {
            builder.AddAttribute(2, "src", source.Url);
            builder.AddAttribute(3, "srcset", source.SourceSet);
            if (source.Size is var (width, height) && !Has("width") && !Has("height"))
            {
                builder.AddAttribute(4, "width", width);
                builder.AddAttribute(5, "height", height);
            }
        }

        builder.CloseElement();
    }

    private bool Has(string attribute) => Attributes?.ContainsKey(attribute) == true;
}
