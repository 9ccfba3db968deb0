using Assets.AspNetCore.Markup;
using Assets.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Puts a file's content into the page in place of a request for it: <c>&lt;link rel="stylesheet"
/// href="~/css/critical.css" asset-inline&gt;</c>, <c>&lt;script src="~/js/theme.js" asset-inline&gt;</c>, <c>&lt;img
/// src="~/img/logo.svg" asset-inline&gt;</c>. All other attributes are kept, such as a CSP <c>nonce</c>. A file that
/// would behave differently in the page is refused: with an exception if unknown assets throw, otherwise with a warning
/// (ASSETS408) and the ordinary element.
/// </summary>
[HtmlTargetElement("link", Attributes = "asset-inline,[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asset-inline,[src^='~/']")]
[HtmlTargetElement("img", Attributes = "asset-inline,[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InlineTagHelper : AssetTagHelperBase
{
    private static readonly string[] FetchAttributes =
    [
        "href",
        "src",
        "rel",
        "integrity",
        "crossorigin",
        "fetchpriority",
    ];

    /// <summary>After all other helpers: the framework's would restore the attributes that are removed here.</summary>
    public override int Order => int.MaxValue;

    /// <summary>Whether the file is inlined; the attribute without a value is <see langword="true"/>.</summary>
    [HtmlAttributeName("asset-inline")]
    public bool Inline { get; set; }

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        if (!Inline || AttributeText.Of(context, context.TagName == "link" ? "href" : "src") is not { } path)
            return;
        var linked = Url(path);
        // An unknown name has been reported. Its element is left unchanged.
        if (Urls.Inlining.Find(linked, Kind(context)) is not { } inlined)
            return;
        if ((Refusal(context) ?? inlined.Refusal) is { } reason)
            Urls.Problems.NotInlined(linked.Link.Path, reason, PlaceOf(path));
        else if (context.TagName == "img")
            InlineImage.Write(output, inlined);
        else
            Replace(context, output, inlined);
    }

    private static InlineKind Kind(TagHelperContext context) =>
        context.TagName switch
        {
            "link" => InlineKind.Stylesheet,
            "script" when ScriptType.Of(context) is ScriptKind.Data => InlineKind.Data,
            "script" => InlineKind.Script,
            _ => InlineKind.Image,
        };

    /// <summary>The reason why an element with these attributes cannot be inlined, as the end of a sentence.</summary>
    private static string? Refusal(TagHelperContext context) =>
        context.TagName switch
        {
            "link" when !IsStylesheet(AttributeText.Of(context, "rel")) => "the link's rel is not 'stylesheet' alone",
            "link" when context.AllAttributes.ContainsName("disabled") => "a style element has no attribute 'disabled'",
            "script" when ScriptType.Of(context) == ScriptKind.Classic && Delay(context) is { } name =>
                $"an inline script runs at once, without regard to '{name}'; remove it, or make the script a module",
            _ => null,
        };

    private static bool IsStylesheet(string? rel) =>
        LinkRelations.Has(rel, "stylesheet") && !LinkRelations.Has(rel, "alternate");

    private static string? Delay(TagHelperContext context)
    {
        if (context.AllAttributes.ContainsName("defer"))
            return "defer";
        return context.AllAttributes.ContainsName("async") ? "async" : null;
    }

    private void Replace(TagHelperContext context, TagHelperOutput output, InlineAsset inlined)
    {
        foreach (var name in FetchAttributes)
            output.Attributes.RemoveAll(name);
        if (context.TagName == "link")
        {
            output.Attributes.RemoveAll("type");
            output.TagName = "style";
        }

        if (!output.Attributes.ContainsName("nonce") && Policy.Nonce is { } nonce)
            output.Attributes.SetAttribute("nonce", nonce);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(inlined.Content);
    }
}
