using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>
/// A <c>script</c> element: <c>&lt;AssetScript Path="js/app.js" type="module" /&gt;</c>, with integrity and CORS mode
/// where the site is set up for them. Without <c>type="module"</c> it is a classic script, as in HTML.
/// </summary>
public sealed class AssetScript : AssetComponent
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
        Write(builder, "script", "src", isChecked: true);
    }
}
