using Assets.AspNetCore.Urls;
using Assets.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary><c>integrity</c> where a browser checks it, and <c>crossorigin</c> where it would else refuse or load twice.</summary>
internal static class LinkSecurity
{
    /// <summary>
    /// Adds what is missing; what the author wrote stays, but for a hash: it is of the file as it was, and a browser refuses the published one for it.
    /// </summary>
    public static void Add(TagHelperContext context, TagHelperOutput output, LinkedUrl linked, AssetUrls urls)
    {
        var rel = AttributeText.Of(context, "rel");
        var kind = AttributeText.Of(context, "as");
        var isChecked = output.TagName == "script" || LinkRelations.Has(rel, "stylesheet") || LinkRelations.Has(rel, "modulepreload") ||
            (LinkRelations.Has(rel, "preload") && kind is "script" or "style");
        var isWanted = (isChecked && urls.WithIntegrity) || context.AllAttributes.ContainsName("integrity");
        if (isWanted && linked.Link.Integrity is not null)
            output.Attributes.SetAttribute("integrity", linked.Link.Integrity);

        // A font is always asked for in CORS mode, also from the same origin: a preload in another mode is thrown away.
        var isFont = LinkRelations.Has(rel, "preload") && kind == "font";
        if ((isFont || (isChecked && urls.CrossOrigin)) && !context.AllAttributes.ContainsName("crossorigin"))
            output.Attributes.SetAttribute("crossorigin", "anonymous");
    }
}
