using System.Text;
using Assets.Core.References.Markup;

namespace Assets.Core.Naming;

/// <summary>The scripts in a page, and the modules that its <c>data-</c> attributes name.</summary>
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

    /// <summary>The scripts that <c>data-</c> attributes name, which only code can load.</summary>
    public static List<NameInScript> Attributes(ReadOnlySpan<byte> page, LogicalPath path, NameIndex index)
    {
        var found = new List<NameInScript>();
        var token = new MarkupTokenizer(page, isXml: false);
        while (token.Read())
        {
            if (token.Kind != MarkupTokenKind.StartTag)
                continue;

            foreach (var attribute in token.Attributes)
            {
                if (
                    !page[attribute.NameStart..attribute.NameEnd].StartsWith("data-"u8)
                    || !page[attribute.ValueStart..attribute.ValueEnd].EndsWith("js"u8)
                )
                    continue;

                var value = Encoding.UTF8.GetString(page[attribute.ValueStart..attribute.ValueEnd]).Trim();
                if (
                    !value.StartsWith("//", StringComparison.Ordinal)
                    && SitePath.Combine(path.Folder, value) is { } target
                    && index.Contains(target)
                )
                    found.Add(
                        new NameInScript(
                            LogicalPath.Parse(target),
                            KeptNameReason.ModuleInAttribute,
                            value,
                            attribute.ValueStart
                        )
                    );
            }
        }

        return found;
    }

    private static bool IsJavaScript(string type) =>
        type is "" or "module" or "text/javascript" or "application/javascript" or "application/x-javascript";
}

/// <summary>A script in a page.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="IsModule">Whether it is a module.</param>
internal readonly record struct PageScript(int Start, int Length, bool IsModule);
