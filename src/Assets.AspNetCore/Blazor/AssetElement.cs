using Assets.AspNetCore.TagHelpers;
using Assets.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assets.AspNetCore.Blazor;

/// <summary>
/// The element that loads an asset, in a component: <c>&lt;AssetElement Path="css/site.css" /&gt;</c> a stylesheet, <c>&lt;AssetElement Path="js/app.js" Preload /&gt;</c>
/// a module, <c>&lt;AssetElement Path="img/logo.svg" alt="Shop" /&gt;</c> an image. With integrity and CORS mode where the site is set up for them; other attributes are passed on.
/// </summary>
public sealed class AssetElement : ComponentBase
{
    /// <summary>The logical path, with or without <c>~/</c>.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Whether links before it start loading what it imports.</summary>
    [Parameter]
    public bool Preload { get; set; }

    /// <summary>Attributes of the element; they win over ours.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    internal AssetUrls Urls { get; set; } = default!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The asset is neither a stylesheet, a script nor an image; or there is none, and the app runs in Development or is strict.</exception>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var urls = Urls;
        // The page's base, with its slash at the end: that of a circuit too, which has no request.
        var pathBase = new Uri(Navigation.BaseUri).AbsolutePath.TrimEnd('/');
        var linked = urls.Url(Path, pathBase, place: null);
        if (Preload)
        {
            foreach (var link in PreloadLinks.After(linked.Link, urls, pathBase, new(Text("nonce"), Text("crossorigin"))))
                Element(builder, "link", link.Attributes());
        }

        var (name, attributes) = MediaTypes.Of(linked.Link.Path) switch
        {
            "text/css" => ("link", new List<(string, string)> { ("rel", "stylesheet"), ("href", linked.Url) }),
            "text/javascript" => ("script", [("type", "module"), ("src", linked.Url)]),
            var type when type.StartsWith("image/", StringComparison.Ordinal) => ("img", [("src", linked.Url)]),
            var type => throw new InvalidOperationException($"<AssetElement Path=\"{Path}\"> is {type}, and there are elements for stylesheets, scripts and images only; write the element with @Assets[\"{linked.Link.Path}\"]."),
        };
        if (name != "img" && urls.CrossOrigin)
            attributes.Add(("crossorigin", "anonymous"));
        if (name != "img" && urls.WithIntegrity && linked.Link.Integrity is { } integrity)
            attributes.Add(("integrity", integrity));
        Element(builder, name, attributes, Attributes);
    }

    private string? Text(string name) => Attributes is not null && Attributes.TryGetValue(name, out var value) ? value as string ?? "" : null;

    private static void Element(RenderTreeBuilder builder, string name, IEnumerable<(string Name, string Value)> ours, IReadOnlyDictionary<string, object>? authors = null)
    {
        builder.OpenElement(0, name);
        builder.AddMultipleAttributes(1, ours.Select(attribute => new KeyValuePair<string, object>(attribute.Name, attribute.Value)));
        builder.AddMultipleAttributes(2, authors!);
        builder.CloseElement();
    }
}
