using System.Xml;

namespace Assets.AspNetCore.Markup;

/// <summary>
/// Finds content that does not run in an <c>img</c> (SVG Integration, section 4) but would run in a page.
/// </summary>
internal static class SvgScripting
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "iframe",
        "object",
        "embed",
    };

    /// <summary>
    /// Describes such content at the reader's position, as part of a sentence; null for other content.
    /// </summary>
    public static string? Of(XmlReader reader) =>
        reader.NodeType switch
        {
            XmlNodeType.Element when Elements.Contains(reader.LocalName) => $"the element '{reader.LocalName}'",
            XmlNodeType.Element => OfAttributes(reader),
            // HTML ends these earlier than XML does (HTML, section 13.2.5) and reads the rest as markup.
            XmlNodeType.CDATA when reader.Value.Contains('<', StringComparison.Ordinal) => "markup in a CDATA section",
            XmlNodeType.ProcessingInstruction when reader.Value.AsSpan().ContainsAny('<', '>') =>
                "markup in a processing instruction",
            XmlNodeType.Comment when reader.Value is ['>', ..] or ['-', '>', ..] => "markup in a comment",
            _ => null,
        };

    private static string? OfAttributes(XmlReader reader)
    {
        string? found = null;
        for (var more = reader.MoveToFirstAttribute(); more && found is null; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                found = $"the event handler '{reader.Name}'";
            else if (IsScriptUrl(reader.Value))
                found = "a javascript: URL";
        }

        reader.MoveToElement();
        return found;
    }

    /// <summary>
    /// The whole value is searched because animations have lists of values. Browsers remove tabs and line endings from
    /// URLs.
    /// </summary>
    private static bool IsScriptUrl(string value) =>
        string.Concat(value.Where(letter => letter > ' ')).Contains("javascript:", StringComparison.OrdinalIgnoreCase);
}
