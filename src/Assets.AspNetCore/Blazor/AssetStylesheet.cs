using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>
/// The <c>link</c> element of a stylesheet: <c>&lt;AssetStylesheet Path="css/site.css" /&gt;</c>, with <c>integrity</c>
/// and <c>crossorigin</c> when the app uses them.
/// </summary>
public sealed class AssetStylesheet : AssetComponent
{
    /// <summary>
    /// Whether preload links for its imports are written before the element. It has no effect in a browser.
    /// </summary>
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
