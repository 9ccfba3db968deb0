using System.ComponentModel;
using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>What the tag helpers of this library share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AssetTagHelperBase : TagHelper
{
    private protected AssetTagHelperBase() { }

    /// <summary>The view, whose request has the base path and the services.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <summary>
    /// From the request and not from the constructor, where a missing <c>AddAssets()</c> would fail without its remedy.
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

    private protected abstract void Write(TagHelperContext context, TagHelperOutput output);

    /// <summary>
    /// The URL below the request's base path; a name that is not an asset's is reported with its place in the view.
    /// </summary>
    private protected LinkedUrl Url(string path)
    {
        var urls = Urls;
        return urls.TryUrl(path, PathBase) is { } known && !urls.IsUnpublished(known.Link)
            ? known
            : urls.Url(path, PathBase, PlaceOf(path));
    }

    /// <summary>In a method of its own: what the function captures would be allocated for each good name too.</summary>
    private protected Func<string> PlaceOf(string path) => () => ViewPlace.Of(ViewContext, path);

    /// <summary>The URL of a path with <c>~/</c>; null for any other, which stays.</summary>
    private protected string? AssetUrl(string text) =>
        text.StartsWith("~/", StringComparison.Ordinal) ? Url(text).Url : null;

    /// <summary>Links as elements.</summary>
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
