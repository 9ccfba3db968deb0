using System.ComponentModel;
using Assets.Media.Configuration;
using Assets.Media.Storing;
using Assets.Media.Urls;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.TagHelpers;

/// <summary>The base class of the tag helpers for users' files.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MediaTagHelperBase : TagHelper
{
    private protected MediaTagHelperBase() { }

    /// <summary>After the framework's tag helpers, which resolve <c>~/</c> in the attributes of the author.</summary>
    public override int Order => 1000;

    /// <summary>The view, whose request has the base path and the services.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    private protected CancellationToken Aborted => ViewContext.HttpContext.RequestAborted;

    private IServiceProvider Services => ViewContext.HttpContext.RequestServices;

    private protected MediaUrls Urls => Services.GetRequiredService<MediaUrls>();

    /// <exception cref="InvalidOperationException">There is no such store.</exception>
    private protected MediaStoreEntry StoreOf(ShownFile file) =>
        Services.GetRequiredService<StoreEntries>()[file.Reference.Store];

    private protected ValueTask<string> UrlOf(ShownFile file, MediaUrlOptions options) =>
        Urls.ForAsync(StoreOf(file), file.Reference.Key, options, Aborted);
}
