using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assets.Core.References.Markup;
using Assets.Core.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Assets.Core.Tests.References.Markup;

/// <summary>
/// Documents made at random, read by AngleSharp and by us: the same elements with the same attributes and values.
/// </summary>
public sealed class PagesReadByAngleSharp
{
    // Elements that a parser neither moves, repeats nor omits, in any place.
    private static readonly string[] Elements =
    [
        "div",
        "p",
        "img",
        "span",
        "IMG",
        "video",
        "source",
        "object",
        "link",
        "section",
        "noscript",
        "custom-x",
        "svg",
        "math",
        "input",
    ];

    private static readonly string[] SvgElements =
    [
        "image",
        "use",
        "g",
        "rect",
        "svg><desc",
        "svg><title",
        "svg><foreignObject",
        "style",
        "script",
        "path",
    ];

    private static readonly string[] Names =
    [
        "src",
        "href",
        "SRC",
        "srcset",
        "style",
        "data-x",
        "a'b",
        "x\"",
        "é",
        "<y",
        "@z",
        "=q",
        "alt",
    ];

    private static readonly string[] Values =
    [
        "a.png",
        "",
        " a b ",
        "&amp;",
        "&amp",
        "&AMP;x",
        "&lt;&gt",
        "&quot;q&quot;",
        "&#65;",
        "&#x41",
        "&#x41;b",
        "&#0;",
        "&#128;",
        "&#xD800;",
        "&#x110000;",
        "&#99999999999;",
        "&copy",
        "&copy=1",
        "&copyb",
        "&copy;",
        "&notit;",
        "&not",
        "&eacute.png",
        "&",
        "&&amp;&",
        "&#;",
        "&#x;",
        "&unknown;",
        "&apos;",
        "&colon;&sol;&Tab;",
        "é日😀",
        "a=b",
        "<img src=x>",
        "-->",
        "/",
    ];

    // Not among them, as AngleSharp reads them otherwise than the standard: an open CDATA section after <svg/>, and
    // above "&;".
    // Nor what we read otherwise than the standard: an end tag of desc that counts for nothing, since HTML inside of it
    // is still open, or a template.
    private static readonly string[] Texts =
    [
        "text",
        "<",
        "< b",
        "a<3",
        "&lt;img src=x&gt;",
        "<!-- <img src=x> -->",
        "<!-->",
        "<!--->",
        "<!-- a --!>",
        "<!-- -- > -->",
        "<!x src=y>",
        "<?pi src=x?>",
        "</>",
        "</ x>",
        "</3 src=y>",
        "<![CDATA[<img src=x>]]>",
        "<textarea><img src=x></textarea>",
        "<style><img src=x></styl></style >",
        "<script><!-- <script>'<img src=x>'</script> --></script>",
        "<script>'</scrip'</script\n>",
        "<script><!--></script>",
        "<title></title x><p>",
        "<iframe><img src=x></iframe>",
        "<xmp><img src=x></xmp>",
        "</p>",
        "</div>",
        "</svg>",
        "</math>",
        "</span>",
        "\n",
    ];

    // An end tag without a start tag makes one.
    private const string EmptyParagraph = "p";

    [Fact]
    public void Find_the_same_references() =>
        Checked.ForAll(
            Checked.Sequences(Part),
            1_000,
            parts =>
            {
                var page = "<!DOCTYPE html><body>" + string.Concat(parts);
                Assert.Equal(Theirs(page), Ours(page));
            },
            size: 12
        );

    private static Gen<string> Part => Gen.Frequency((1, Gen.Elements(Texts)), (2, Tag));

    private static Gen<string> Tag =>
        from name in Gen.Frequency((1, Gen.Elements(SvgElements)), (3, Gen.Elements(Elements)))
        from count in Gen.Choose(0, 3)
        from attributes in Attribute.ListOf(count)
        from end in Gen.Elements(">", " >", "/>", " />")
        select $"<{name}{string.Concat(attributes)}{end}";

    private static Gen<string> Attribute =>
        from space in Gen.Elements(" ", "\n", "/", " / ", "\f")
        from name in Gen.Elements(Names)
        from value in Gen.Elements(Values)
        from form in Gen.Choose(0, 4)
        select space + name + Value(value, form);

    private static string Value(string value, int form) =>
        form switch
        {
            0 => "",
            1 when value.Length > 0 && value.IndexOfAny([' ', '>', '\'', '"']) < 0 => "=" + value,
            2 when !value.Contains('\'', StringComparison.Ordinal) => $" = '{value}'",
            _ => $"=\"{value.Replace("\"", "", StringComparison.Ordinal)}\"",
        };

    private static IEnumerable<string> Theirs(string page)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(page);
        return Inside(document)
            .Where(element => element.LocalName is not ("html" or "head" or "body"))
            .Select(element =>
                Describe(element.LocalName, element.Attributes.Select(attribute => (attribute.Name, attribute.Value)))
            )
            .Where(element => element != EmptyParagraph)
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<IElement> Inside(INode parent) =>
        parent
            .GetDescendants()
            .OfType<IElement>()
            .SelectMany(element =>
                element is IHtmlTemplateElement template ? Inside(template.Content).Prepend(element) : [element]
            );

    private static List<string> Ours(string page)
    {
        var file = Encoding.UTF8.GetBytes(page);
        var found = new List<string>();
        var token = new MarkupTokenizer(file, isXml: false);
        while (token.Read())
        {
            var name =
                token.Kind == MarkupTokenKind.StartTag
                    ? Encoding.UTF8.GetString(file.AsSpan(token.ValueStart..token.ValueEnd))
                    : "";
            if (name is "" or "body")
                continue;

            var attributes = new List<(string, string)>();
            foreach (var attribute in token.Attributes)
            {
                attributes.Add(
                    (
                        Encoding.UTF8.GetString(file.AsSpan(attribute.NameStart..attribute.NameEnd)),
                        Encoding.UTF8.GetString(
                            MarkupText.Decode(file, attribute.ValueStart, attribute.ValueEnd, isXml: false).Utf8
                        )
                    )
                );
            }

            found.Add(Describe(name, attributes));
        }

        found.RemoveAll(element => element == EmptyParagraph);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string Describe(string element, IEnumerable<(string Name, string Value)> attributes) =>
        (element is "image" ? "img" : element).ToLowerInvariant()
        + string.Concat(
            attributes
                .Select(attribute => (Name: attribute.Name.ToLowerInvariant(), attribute.Value))
                .DistinctBy(attribute => attribute.Name)
                .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $" [{attribute.Name}={attribute.Value}]")
        );
}
