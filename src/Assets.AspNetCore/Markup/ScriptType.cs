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
    private static readonly HashSet<string> JavaScript = new(StringComparer.OrdinalIgnoreCase)
    {
        "",
        "text/javascript",
        "application/javascript",
        "application/x-javascript",
        "text/ecmascript",
        "application/ecmascript",
    };

    public static ScriptKind Of(TagHelperContext context)
    {
        var type = AttributeText.Of(context, "type") ?? "";
        return JavaScript.Contains(type) ? ScriptKind.Classic
            : type.Equals("module", StringComparison.OrdinalIgnoreCase) ? ScriptKind.Module
            : ScriptKind.Data;
    }
}
