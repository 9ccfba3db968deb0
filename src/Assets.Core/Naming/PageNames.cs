using System.Text;
using Assets.Core.References.Markup;

namespace Assets.Core.Naming;

/// <summary>The scripts in a page, and the assets that it names in attributes for scripts.</summary>
internal static class PageNames
{
    /// <summary>The scripts, each as its place in the file.</summary>
    public static List<PageScript> Scripts(ReadOnlySpan<byte> page)
    {
        var scripts = new List<PageScript>();
        var token = new MarkupTokenizer(page, isXml: false);
        var type = default(string);
        while (token.Read())
        {
            if (token.Kind == MarkupTokenKind.StartTag)
                type = token.Element == "script" ? token.ValueOf("type"u8)?.Trim() ?? "" : null;
            else if (token.Kind == MarkupTokenKind.EndTag)
                type = null;
            else if (token.Kind == MarkupTokenKind.RawText && type is not null && IsJavaScript(type))
                scripts.Add(new PageScript(token.ValueStart, token.ValueEnd - token.ValueStart, type == "module"));
        }

        return scripts;
    }

    /// <summary>The assets that attributes name which only scripts read.</summary>
    /// <param name="page">The page or SVG image.</param>
    /// <param name="isXml">Whether it is XML.</param>
    /// <param name="path">Its path.</param>
    /// <param name="index">The assets that may be meant.</param>
    public static List<NameInScript> Attributes(ReadOnlySpan<byte> page, bool isXml, LogicalPath path, NameIndex index)
    {
        var found = new List<NameInScript>();
        if (isXml && page.IndexOf("data-"u8) < 0)
            return found;

        var urls = new PlainUrls(index, path.Folder);
        var token = new MarkupTokenizer(page, isXml);
        while (token.Read())
        {
            if (token.Kind != MarkupTokenKind.StartTag)
                continue;

            var isCustom = !isXml && page[token.ValueStart..token.ValueEnd].Contains((byte)'-');
            foreach (var attribute in token.Attributes)
            {
                var value = page[attribute.ValueStart..attribute.ValueEnd];
                if (
                    !index.MayBeIn(value)
                    || !IsForScripts(page[attribute.NameStart..attribute.NameEnd], isCustom, token.Element)
                )
                    continue;

                var text = MarkupText.Decode(page, attribute.ValueStart, attribute.ValueEnd, isXml);
                foreach (var (written, target) in urls.In(Encoding.UTF8.GetString(text.Utf8)))
                    found.Add(new NameInScript(target, KeptNameReason.NamedInAttribute, written, attribute.ValueStart));
            }
        }

        return found;
    }

    // Custom elements read their attributes themselves; a select has what a script switches to.
    private static bool IsForScripts(ReadOnlySpan<byte> name, bool isCustom, string element) =>
        name.StartsWith("data-"u8) || isCustom || (element.Length == 0 && name.SequenceEqual("value"u8));

    private static bool IsJavaScript(string type) =>
        type is "" or "module" or "text/javascript" or "application/javascript" or "application/x-javascript";
}

/// <summary>A script in a page.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="IsModule">Whether it is a module.</param>
internal readonly record struct PageScript(int Start, int Length, bool IsModule);
