using System.ComponentModel;
using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>The base class of this library's tag helpers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AssetTagHelperBase : TagHelper
{
    private protected AssetTagHelperBase() { }

    /// <summary>The view, whose request has the base path and the services.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <summary>
    /// The service comes from the request and not from a constructor, where the exception for a missing
    /// <c>AddAssets()</c> would not name the remedy.
    /// </summary>
    private protected AssetUrls Urls => ViewContext.HttpContext.RequestServices.AssetUrls();

    private protected PathString PathBase => ViewContext.HttpContext.Request.PathBase;

    private protected FetchPolicy Policy => Urls.Policy(ViewContext.HttpContext);

    /// <inheritdoc/>
    public sealed override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        Write(context, output);
    }

    /// <summary>Writes the element. A tag helper that waits for something overrides <c>ProcessAsync</c>.</summary>
    private protected virtual void Write(TagHelperContext context, TagHelperOutput output) { }

    /// <summary>
    /// The URL below the request's base path. An unknown name is reported with its place in the view.
    /// </summary>
    private protected LinkedUrl Url(string path)
    {
        var urls = Urls;
        return urls.TryUrl(path, PathBase) is { } known && !urls.IsUnpublished(known.Link)
            ? known
            : urls.Url(path, PathBase, PlaceOf(path));
    }

    /// <summary>
    /// A separate method because the captured variables would otherwise be allocated for valid names too.
    /// </summary>
    private protected Func<string> PlaceOf(string path) => () => ViewPlace.Of(ViewContext, path);

    /// <summary>The URL of a path with <c>~/</c>; null for any other value, which is left unchanged.</summary>
    private protected string? AssetUrl(string text) =>
        text.StartsWith("~/", StringComparison.Ordinal) ? Url(text).Url : null;

    private protected PageElements PageElements =>
        ViewContext.HttpContext.RequestServices.GetRequiredService<PageElements>();

    /// <summary>Writes links as elements.</summary>
    private protected static void Append(TagHelperContent content, IEnumerable<PreloadLink> links)
    {
        foreach (var link in links)
        {
            var element = new TagBuilder("link") { TagRenderMode = TagRenderMode.StartTag };
            foreach (var (name, value) in link.Attributes())
                element.Attributes[name] = value;
            content.AppendHtml(element);
        }
    }
}
