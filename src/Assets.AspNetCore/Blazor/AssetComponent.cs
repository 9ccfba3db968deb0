using Assets.AspNetCore.Blazor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore;

/// <summary>An element that loads an asset, in a component of any render mode.</summary>
/// <remarks>
/// Uses only <c>Microsoft.AspNetCore.Components</c>: components also run in browsers, where the rest of ASP.NET Core
/// does not exist.
/// </remarks>
public abstract class AssetComponent : ComponentBase
{
    private protected AssetComponent() { }

    /// <summary>The logical path, with or without <c>~/</c>; a query and a fragment are kept.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Additional attributes of the element. They replace those that the component writes.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    internal IServiceProvider Services { get; set; } = default!;

    private IComponentAssets Source =>
        (IComponentAssets?)Services.GetService(typeof(IComponentAssets)) ?? CollectedAssets.Instance;

    /// <summary>Writes preload links for what the asset imports.</summary>
    private protected void WritePreloads(RenderTreeBuilder builder)
    {
        foreach (var link in Source.Preloads(Path, Text("nonce"), Text("crossorigin"), Assets))
            WriteElement(builder, "link", link, authors: null);
    }

    /// <summary>Writes the element.</summary>
    /// <param name="builder">The render tree.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="attribute">The attribute that has the URL.</param>
    /// <param name="isChecked">Whether browsers check the file against a hash.</param>
    /// <param name="own">Additional attributes.</param>
    private protected void Write(
        RenderTreeBuilder builder,
        string name,
        string attribute,
        bool isChecked,
        params (string Name, string? Value)[] own
    )
    {
        var asset = Source.Find(Path, Assets);
        IEnumerable<(string Name, string? Value)> attributes = [.. own, (attribute, asset.Url)];
        if (isChecked)
            attributes = [.. attributes, ("crossorigin", asset.CrossOrigin), ("integrity", asset.Integrity)];
        WriteElement(builder, name, attributes, Attributes);
    }

    private static void WriteElement(
        RenderTreeBuilder builder,
        string name,
        IEnumerable<(string Name, string? Value)> own,
        IReadOnlyDictionary<string, object>? authors
    )
    {
        builder.OpenElement(0, name);
        builder.AddMultipleAttributes(
            1,
            own.Where(attribute => attribute.Value is not null)
                .Select(attribute => KeyValuePair.Create(attribute.Name, (object)attribute.Value!))
        );
        builder.AddMultipleAttributes(2, authors!);
        builder.CloseElement();
    }

    private string? Text(string name) =>
        Attributes is not null && Attributes.TryGetValue(name, out var value) ? value as string ?? "" : null;
}
