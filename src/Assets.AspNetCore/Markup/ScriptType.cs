using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.Markup;

/// <summary>What a <c>script</c> element is (HTML, section 4.12.1).</summary>
internal enum ScriptKind
{
    Classic,

    Module,

    /// <summary>A data block, which does not run.</summary>
    Data,
}

internal static class ScriptType
{
    /// <summary>JavaScript MIME types (MIME Sniffing Standard, section 4.6) that are written today.</summary>
    public static ScriptKind Of(TagHelperContext context) => AttributeText.Of(context, "type")?.ToLowerInvariant() switch
    {
        null or "" or "text/javascript" or "application/javascript" or "application/x-javascript" or "text/ecmascript" or "application/ecmascript"
            => ScriptKind.Classic,
        "module" => ScriptKind.Module,
        _ => ScriptKind.Data,
    };
}
