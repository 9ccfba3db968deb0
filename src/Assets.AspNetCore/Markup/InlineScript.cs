using System.Text.RegularExpressions;

namespace Assets.AspNetCore.Markup;

/// <summary>A script in a <c>script</c> element.</summary>
internal static partial class InlineScript
{
    /// <summary>
    /// The reason why the script would behave differently in a page than in its file; null when it would not.
    /// </summary>
    public static string? Refusal(string script)
    {
        if (RelativeImport().Match(script) is { Success: true } import)
            return $"it imports by a relative path ({Place(script, import.Index)}), which in a page is relative to it";
        if (ImportMeta().Match(script) is { Success: true } meta)
            return $"it uses import.meta ({Place(script, meta.Index)}), which in a page is about the page";
        return EndOf(script);
    }

    /// <summary>
    /// The reason why the script element would not end at its end tag: HTML treats these two sequences as markup (HTML,
    /// section 4.12.1.3). They are not escaped here because a string, a tagged template, a regular expression and an
    /// operator each need another escape.
    /// </summary>
    public static string? EndOf(string text) =>
        End().Match(text) is { Success: true } end
            ? $"it holds '{end.Value}' ({Place(text, end.Index)}), which HTML reads as markup; "
                + $"write '{end.Value.Insert(1, "\\")}' in a string"
            : null;

    /// <summary>The source map is beside the file; a browser would request it beside the page.</summary>
    public static string WithoutSourceMap(string script) => SourceMap().Replace(script, "");

    private static string Place(string text, int index)
    {
        var line = text.AsSpan(0, index).Count('\n') + 1;
        return $"line {line}, column {index - text.LastIndexOf('\n', Math.Max(0, index - 1))}";
    }

    [GeneratedRegex("""(?<![\w$.])(?:import|from)\s*\(?\s*["'`]\.\.?/""", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeImport();

    [GeneratedRegex("""(?<![\w$.])import\s*\.\s*meta\b""", RegexOptions.CultureInvariant)]
    private static partial Regex ImportMeta();

    [GeneratedRegex("</script|<!--", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*//[#@] ?sourceMappingURL=\S*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SourceMap();
}
