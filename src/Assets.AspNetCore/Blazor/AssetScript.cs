using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>
/// A <c>script</c> element: <c>&lt;AssetScript Path="js/app.js" type="module" /&gt;</c>, with <c>integrity</c> and
/// <c>crossorigin</c> when the app uses them. Without <c>type="module"</c> it is a classic script, as in HTML.
/// </summary>
public sealed class AssetScript : AssetComponent
{
    /// <summary>
    /// Whether preload links for its imports are written before the script. It has no effect in a browser.
    /// </summary>
    [Parameter]
    public bool Preload { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Preload)
            WritePreloads(builder);
        Write(builder, "script", "src", isChecked: true);
    }
}
