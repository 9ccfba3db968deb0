using Assets.AspNetCore.Blazor;
using Assets.AspNetCore.Entries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>
/// What a page needs for an entry point of a bundler: <c>&lt;AssetEntry Source="src/main.ts" /&gt;</c> writes its
/// stylesheets, preloads of the modules that it imports, and its scripts. In Development it refers to Vite's
/// development server if one runs. Place it in the document (<c>App.razor</c>), which the server renders; in a browser
/// it writes nothing, because browsers do not run scripts that are added later.
/// </summary>
public sealed class AssetEntry : ComponentBase, IDisposable
{
    private IReadOnlyList<PageElement> elements = [];

    private PageElements? page;

    /// <summary>
    /// The name of the entry point in the bundler's manifest: the source (<c>src/main.ts</c>), or the name that the
    /// bundler's configuration gives.
    /// </summary>
    [Parameter, EditorRequired]
    public string Source { get; set; } = "";

    /// <summary>Which elements are written.</summary>
    [Parameter]
    public AssetEntryPart Part { get; set; }

    /// <summary>
    /// Additional attributes for the scripts, such as <c>async</c> and <c>data-…</c>. A <c>nonce</c> and
    /// <c>crossorigin</c> are written on all elements.
    /// </summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    internal IServiceProvider Services { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Services.GetService(typeof(IComponentAssets)) is not IComponentAssets source)
            return;
        page ??= (PageElements?)Services.GetService(typeof(PageElements));
        var attributes = Attributes ?? new Dictionary<string, object>();
        var found = await source.EntryAsync(Source, Part, attributes, Assets);
        page?.Remove(elements);
        elements = [.. found.Where(element => page?.Add(element) != false)];
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var element in elements)
        {
            builder.OpenElement(0, element.Name);
            builder.AddMultipleAttributes(
                1,
                element.Attributes.Select(attribute =>
                    KeyValuePair.Create(attribute.Name, (object?)attribute.Value ?? true)
                )
            );
            if (element.Script is not null)
                builder.AddMarkupContent(2, element.Script);
            builder.CloseElement();
        }
    }

    /// <summary>Lets another component write the files.</summary>
    public void Dispose() => page?.Remove(elements);
}
