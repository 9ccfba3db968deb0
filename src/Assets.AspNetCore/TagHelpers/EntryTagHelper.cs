using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes what a page needs for an entry point of a bundler: <c>&lt;asset-entry src="src/main.ts" /&gt;</c> writes its
/// stylesheets, preloads of the modules that it imports, and its scripts. In Development it refers to Vite's
/// development server if one runs. A page gets each file once. Attributes such as <c>async</c>, <c>fetchpriority</c>
/// and <c>data-…</c> are written on the scripts, <c>nonce</c> and <c>crossorigin</c> on all elements.
/// </summary>
[HtmlTargetElement("asset-entry", Attributes = "src")]
public sealed class EntryTagHelper : AssetTagHelperBase
{
    /// <summary>After tag helpers that add a <c>nonce</c>.</summary>
    public override int Order => int.MaxValue;

    /// <summary>
    /// The name of the entry point in the bundler's manifest: the source (<c>src/main.ts</c>), or the name that the
    /// bundler's configuration gives.
    /// </summary>
    [HtmlAttributeName("src")]
    public string Source { get; set; } = "";

    /// <summary>
    /// Which elements are written: <c>All</c> by default; <c>Styles</c> for the head and <c>Scripts</c> for the end of
    /// the body, where scripts for browsers without modules belong.
    /// </summary>
    [HtmlAttributeName("part")]
    public AssetEntryPart Part { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var request = new EntryRequest(Source, PathBase, Policy)
        {
            Part = Part,
            Author = AttributeText.Author(context, output) with { HasIntegrity = false },
            Attributes = [.. AttributeText.All(output, EntryRequest.PassesOn)],
            Place = PlaceOf(Source),
        };
        var elements = await Urls.Entries.FindAsync(request, ViewContext.HttpContext.RequestAborted);
        output.TagName = null;
        output.Content.SetHtmlContent(new PageContent(elements, PageElements));
    }
}
