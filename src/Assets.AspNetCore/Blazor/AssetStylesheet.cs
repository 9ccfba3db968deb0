using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>
/// The <c>link</c> element of a stylesheet: <c>&lt;AssetStylesheet Path="css/site.css" /&gt;</c>, with integrity and
/// CORS mode where the site is set up for them.
/// </summary>
public sealed class AssetStylesheet : AssetComponent
{
    /// <summary>Whether links before it start loading what it imports. Has an effect on the server only.</summary>
    [Parameter]
    public bool Preload { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Preload)
            WritePreloads(builder);
        Write(builder, "link", "href", isChecked: true, ("rel", "stylesheet"));
    }
}
