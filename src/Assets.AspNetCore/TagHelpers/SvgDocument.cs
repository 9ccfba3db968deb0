using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>An SVG file taken apart: the attributes of its root, and what is inside of it.</summary>
/// <param name="Attributes">Less the namespaces that HTML implies; values are markup as in the file.</param>
/// <param name="Content">Markup.</param>
internal sealed partial record SvgDocument(IReadOnlyList<(string Name, HtmlString Value)> Attributes, string Content)
{
    /// <summary>Null when there is no <c>svg</c> element.</summary>
    public static SvgDocument? Parse(string file)
    {
        var root = Root().Match(file);
        if (!root.Success)
            return null;
        var attributes = Attribute().Matches(root.Groups["attributes"].Value)
            .Select(match => (match.Groups["name"].Value, new HtmlString(match.Groups["value"].Value.Replace("\"", "&quot;", StringComparison.Ordinal))))
            .Where(attribute => attribute.Item1 is not ("xmlns" or "xmlns:xlink" or "version"));
        var end = file.LastIndexOf("</svg", StringComparison.Ordinal);
        var start = root.Index + root.Length;
        return new([.. attributes], end > start ? file[start..end] : "");
    }

    [GeneratedRegex("""<svg\b(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex("""(?<name>[^\s=/"']+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
