using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.AspNetCore.Html;

namespace Assets.AspNetCore.Markup;

/// <summary>The root element of an SVG file: its attributes and its content.</summary>
/// <param name="Attributes">Without the namespaces that HTML implies; values are markup as in the file.</param>
/// <param name="Content">Markup.</param>
internal sealed partial record SvgDocument(IReadOnlyList<(string Name, HtmlString Value)> Attributes, string Content)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The document, or the reason why it would behave differently in a page than in an <c>img</c>.</summary>
    public static (SvgDocument? Document, string? Refusal) Parse(string file)
    {
        try
        {
            var (start, end, refusal) = Read(file);
            return refusal is null ? (Of(file, start, end), null) : (null, refusal);
        }
        catch (XmlException exception)
        {
            return (null, $"it is no well-formed XML: {exception.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The positions where the root begins and ends.</summary>
    private static (int Start, int End, string? Refusal) Read(string file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(file), settings);
        var lines = (IXmlLineInfo)reader;
        reader.MoveToContent();
        if (reader.LocalName != "svg" || reader.NamespaceURI != Namespace)
            return (0, 0, "its root is no svg element");
        if (reader.Prefix.Length > 0)
            return (0, 0, $"its elements have the prefix '{reader.Prefix}:', which HTML does not know");

        var start = Index(file, lines) - "<".Length;
        var end = file.Length;
        do
        {
            if (SvgScripting.Of(reader) is { } what)
                return (
                    0,
                    0,
                    $"it holds {what} (line {lines.LineNumber}), which runs in a page and not in an img element"
                );
            if (reader is { NodeType: XmlNodeType.EndElement, Depth: 0 })
                end = Index(file, lines) - "</".Length;
        } while (reader.Read());
        return (start, end, null);
    }

    private static int Index(string file, IXmlLineInfo lines)
    {
        var index = 0;
        for (var line = 1; line < lines.LineNumber; line++)
            index = file.IndexOf('\n', index) + 1;
        return index + lines.LinePosition - 1;
    }

    private static SvgDocument Of(string file, int start, int end)
    {
        var root = Root().Match(file, start);
        var attributes = Attribute()
            .Matches(root.Groups["attributes"].Value)
            .Select(match => (Name: match.Groups["name"].Value, match.Groups["value"].Value))
            .Where(attribute => attribute.Name is not ("xmlns" or "xmlns:xlink" or "version"))
            .Select(attribute => (attribute.Name, Quoted(attribute.Value)));
        var content = start + root.Length;
        return new([.. attributes], content < end ? file[content..end] : "");
    }

    private static HtmlString Quoted(string value) => new(value.Replace("\"", "&quot;", StringComparison.Ordinal));

    [GeneratedRegex("""\G<svg\b(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(
        """(?<name>[^\s=/"']+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Attribute();
}
