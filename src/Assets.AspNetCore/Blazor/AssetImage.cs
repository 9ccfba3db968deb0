using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>An <c>img</c> element: <c>&lt;AssetImage Path="img/logo.svg" alt="Shop" /&gt;</c>.</summary>
public sealed class AssetImage : AssetComponent
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Write(builder, "img", "src", isChecked: false);
    }
}
