using System.Text.RegularExpressions;

namespace Assets.AspNetCore.Markup;

/// <summary>A script in a <c>script</c> element.</summary>
internal static partial class InlineScript
{
    /// <summary>Why the script would not do in a page what it does in its file; null when it would.</summary>
    public static string? Refusal(string script)
    {
        if (RelativeImport().Match(script) is { Success: true } import)
            return $"it imports by a relative path ({Place(script, import.Index)}), which in a page is relative to it";
        if (ImportMeta().Match(script) is { Success: true } meta)
            return $"it uses import.meta ({Place(script, meta.Index)}), which in a page is about the page";
        return EndOf(script);
    }

    /// <summary>
    /// Why the text would not end where it should: of a script's text, HTML knows only these two (HTML, section
    /// 4.12.1.3). What escapes them depends on where they stand: a string, a tagged template, a regular expression and
    /// an operator each need another way.
    /// </summary>
    public static string? EndOf(string text) =>
        End().Match(text) is { Success: true } end
            ? $"it holds '{end.Value}' ({Place(text, end.Index)}), which HTML reads as markup; "
                + $"write '{end.Value.Insert(1, "\\")}' in a string"
            : null;

    /// <summary>The map lies beside the file, and a browser would look for it beside the page.</summary>
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
