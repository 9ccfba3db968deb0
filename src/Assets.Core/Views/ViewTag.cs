using System.Text.RegularExpressions;
using Assets.Web;

namespace Assets.Core.Views;

/// <summary>The parts of a name's start tag that decide what the name means.</summary>
/// <param name="Element">The element.</param>
/// <param name="Attribute">The attribute whose value the name is in, in lower case.</param>
/// <param name="Text">The whole tag.</param>
internal sealed partial record ViewTag(string Element, string Attribute, string Text)
{
    /// <summary>The tag around an offset, or <see langword="null"/>.</summary>
    public static ViewTag? Around(string text, int index)
    {
        var start = text.LastIndexOf('<', index);
        if (start < 0 || StartTag().Match(text, start) is not { Success: true } tag || tag.Index + tag.Length <= index)
            return null;

        var attribute = LastAttribute().Match(text, start, index - start);
        return new(tag.Groups["element"].Value, attribute.Groups["name"].Value.ToLowerInvariant(), tag.Value);
    }

    /// <summary>Whether the page loads what the attribute names.</summary>
    public bool IsLoading => Role is AttributeRole.Load or AttributeRole.Embed or AttributeRole.Relation || IsSourceSet;

    /// <summary>Whether the attribute is a list of images.</summary>
    public bool IsSourceSet => Role == AttributeRole.SourceSet;

    /// <summary>Whether the tag has <c>asset="false"</c>; a computed value may be false.</summary>
    public bool IsLeftAlone => Switch().IsMatch(Text);

    /// <summary>Whether the attribute can name a page. A computed relation can be any relation.</summary>
    public bool NamesAPage =>
        Role == AttributeRole.Link
        || (
            Role == AttributeRole.Relation
            && Relation().Match(Text).Groups["rel"].Value is var rel
            && (rel.Contains('@', StringComparison.Ordinal) || LinkRelations.NamePages(rel))
        );

    private AttributeRole Role => UrlAttributes.RoleOf(Element, Attribute);

    // Quoted values may hold a closing bracket.
    [GeneratedRegex("""\G<(?<element>[A-Za-z][\w-]*)([^<>"']|"[^"]*"|'[^']*')*>?""", RegexOptions.CultureInvariant)]
    private static partial Regex StartTag();

    [GeneratedRegex("""(?<name>[\w:-]+)\s*=\s*("[^"]*|'[^']*|[^\s"'>]*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex LastAttribute();

    [GeneratedRegex("""\sasset\s*=\s*["']?(false|@)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Switch();

    [GeneratedRegex(
        """\srel\s*=\s*("(?<rel>[^"]*)"|'(?<rel>[^']*)'|(?<rel>[^\s>]*))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Relation();
}
