using Assets.Web;

namespace Assets.AspNetCore.Markup;

/// <summary>How a page uses a file. It decides how browsers fetch the file and what they check.</summary>
internal enum AssetUse
{
    /// <summary>Fetched as the element says and not checked.</summary>
    Other,

    Stylesheet,

    /// <summary>What a stylesheet imports. It has no element, so nothing checks it.</summary>
    ImportedStylesheet,

    /// <summary>Classic scripts and modules.</summary>
    Script,

    Font,

    Image,
}

internal static class AssetUses
{
    /// <param name="element">The element's name.</param>
    /// <param name="rel">Of a <c>link</c>.</param>
    /// <param name="destination">The attribute <c>as</c> of a <c>link</c> that preloads.</param>
    public static AssetUse Of(string element, string? rel, string? destination)
    {
        if (element == "script" || LinkRelations.Has(rel, "modulepreload"))
            return AssetUse.Script;
        if (LinkRelations.Has(rel, "stylesheet"))
            return AssetUse.Stylesheet;
        return (LinkRelations.Has(rel, "preload") ? destination : null) switch
        {
            "style" => AssetUse.Stylesheet,
            "script" => AssetUse.Script,
            "font" => AssetUse.Font,
            "image" => AssetUse.Image,
            _ => AssetUse.Other,
        };
    }
}
