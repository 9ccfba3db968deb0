using System.Text;
using Assets.Core.References.Css;
using Assets.Core.References.JavaScript;
using Assets.Core.References.Json;
using Assets.Core.References.Resolving;
using Assets.Web;

namespace Assets.Core.References.Markup;

/// <summary>
/// Finds what a page or an SVG image loads and links to: the attributes of <see cref="AttributeRoles"/>, and what the
/// stylesheets, scripts and import maps in it name.
/// </summary>
internal ref struct MarkupReferences
{
    private readonly ReadOnlySpan<byte> file;
    private readonly MarkupDialect dialect;
    private readonly List<Reference> found = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private MarkupTokenizer token;
    private InlineLanguage content;
    private string? baseUrl;
    private bool isInlineHashed;

    private MarkupReferences(ReadOnlySpan<byte> file, MarkupDialect dialect)
    {
        this.file = file;
        this.dialect = dialect;
        token = new MarkupTokenizer(file, IsXml);
    }

    private readonly bool IsXml => dialect != MarkupDialect.Html;

    /// <summary>All references in the order of the file.</summary>
    public static List<Reference> Find(ReadOnlySpan<byte> utf8, MarkupDialect dialect)
    {
        var references = new MarkupReferences(utf8, dialect);
        while (references.token.Read())
            references.Take();
        return references.found;
    }

    private void Take()
    {
        switch (token.Kind)
        {
            case MarkupTokenKind.StartTag:
                isInlineHashed |= token.Element == "meta" && InlineLanguages.AreAllowedByHash(token);
                content =
                    isInlineHashed || (token.IsSelfClosing && token.IsForeign)
                        ? InlineLanguage.None
                        : InlineLanguages.Of(token, file);
                TakeAttributes();
                break;
            case MarkupTokenKind.EndTag:
                content = InlineLanguage.None;
                break;
            case MarkupTokenKind.RawText or MarkupTokenKind.CharacterData when content != InlineLanguage.None:
                AddInside(MarkupText.Raw(file, token.ValueStart, token.ValueEnd), ReferenceHost.RawText);
                break;
            case MarkupTokenKind.Text when content != InlineLanguage.None:
                AddInside(MarkupText.Decode(file, token.ValueStart, token.ValueEnd, IsXml), ReferenceHost.Markup);
                break;
            case MarkupTokenKind.ProcessingInstruction:
                TakeStylesheetInstruction();
                break;
        }
    }

    private void TakeAttributes()
    {
        seen.Clear();
        foreach (var attribute in token.Attributes)
        {
            // Of attributes with the same name the first is used (section 13.2.5.33); href and xlink:href are two. XML
            // has no HREF.
            var written = file[attribute.NameStart..attribute.NameEnd];
            var name = MarkupNames.Attribute(written);
            if (name.Length == 0 || !seen.Add(written.Length == name.Length ? name : Encoding.UTF8.GetString(written)))
                continue;
            if (IsXml && written.ContainsAnyInRange((byte)'A', (byte)'Z'))
                continue;

            var role =
                dialect == MarkupDialect.BrowserConfiguration && name == "src"
                    ? AttributeRole.Load
                    : AttributeRoles.Of(token, name);
            if (role != AttributeRole.None)
                Add(role, MarkupText.Decode(file, attribute.ValueStart, attribute.ValueEnd, IsXml));
            else if (name == "integrity")
                AddIntegrity(attribute, token.Element == "link" ? "href" : "src");
            else if (name == "href" && token.Element == "base")
                baseUrl ??= Encoding
                    .UTF8.GetString(MarkupText.Decode(file, attribute.ValueStart, attribute.ValueEnd, IsXml).Utf8)
                    .Trim();
        }
    }

    private void Add(AttributeRole role, MarkupText value)
    {
        switch (role)
        {
            case AttributeRole.SourceSet:
                foreach (var url in SourceSet.Urls<byte>(value.Utf8))
                    AddUrl(ReferenceKind.MarkupLoad, ReferenceSyntax.SourceSetUrl, value, url);
                break;
            case AttributeRole.Style:
                AddFound(CssReferences.Find(value.Utf8), value, ReferenceHost.Markup);
                break;
            default:
                AddUrl(
                    role == AttributeRole.Load ? ReferenceKind.MarkupLoad : ReferenceKind.MarkupLink,
                    ReferenceSyntax.Url,
                    value,
                    ..
                );
                break;
        }
    }

    private readonly void AddUrl(ReferenceKind kind, ReferenceSyntax syntax, MarkupText text, Range range)
    {
        // URL Standard, "basic URL parser": C0 controls and spaces around it, and tabs and newlines inside it, are
        // ignored.
        var (start, length) = range.GetOffsetAndLength(text.Utf8.Length);
        var url = text.Utf8.Slice(start, length);
        while (!url.IsEmpty && url[^1] <= ' ')
            url = url[..^1];
        for (; !url.IsEmpty && url[0] <= ' '; start++)
            url = url[1..];
        if (url.IsEmpty || ReferenceText.IsDataUrl(url))
            return;

        var specifier = Encoding.UTF8.GetString(url);
        if (specifier.AsSpan().ContainsAny("\t\r\n"))
            specifier = specifier
                .Replace("\t", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal)
                .Replace("\n", "", StringComparison.Ordinal);
        AddFound(new Reference(kind, syntax, start, url.Length, specifier), text, ReferenceHost.Markup);
    }

    // The hash is that of the source file. The browser would reject a file that is minified or has new references.
    private readonly void AddIntegrity(MarkupAttribute integrity, string url)
    {
        foreach (var attribute in token.Attributes)
        {
            if (MarkupNames.Attribute(file[attribute.NameStart..attribute.NameEnd]) != url)
                continue;

            var specifier = Encoding
                .UTF8.GetString(MarkupText.Decode(file, attribute.ValueStart, attribute.ValueEnd, IsXml).Utf8)
                .Trim();
            var start = integrity.NameStart;
            while (file[start - 1] <= ' ')
                start--;
            var isQuoted =
                integrity.ValueEnd < file.Length
                && integrity.ValueStart > integrity.NameEnd
                && file[integrity.ValueStart - 1] is (byte)'"' or (byte)'\'';
            found.Add(
                new Reference(
                    ReferenceKind.Integrity,
                    ReferenceSyntax.Url,
                    integrity.ValueStart,
                    integrity.ValueEnd - integrity.ValueStart,
                    specifier
                )
                {
                    OuterStart = start,
                    OuterLength = integrity.ValueEnd + (isQuoted ? 1 : 0) - start,
                    Host = ReferenceHost.Markup,
                    Base = baseUrl,
                }
            );
            return;
        }
    }

    private readonly void AddInside(MarkupText text, ReferenceHost host)
    {
        if (content == InlineLanguage.ImportMap && text.Utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            var empty = new Reference(ReferenceKind.EmptyImportMap, ReferenceSyntax.Url, 0, text.Utf8.Length, "");
            found.Add(text.ToFile(empty) with { Host = host, Base = baseUrl });
            return;
        }

        var isModule = content == InlineLanguage.Module;
        AddFound(
            content switch
            {
                InlineLanguage.Css => CssReferences.Find(text.Utf8),
                InlineLanguage.ImportMap => ImportMapReferences.Find(text.Utf8),
                _ => JavaScriptReferences.Find(text.Utf8, isModule),
            },
            text,
            host
        );
    }

    private readonly void AddFound(List<Reference> inside, MarkupText text, ReferenceHost host)
    {
        foreach (var reference in inside)
            AddFound(reference, text, host);
    }

    private readonly void AddFound(Reference inside, MarkupText text, ReferenceHost host)
    {
        if (TemplateText.IsIn(inside.Specifier))
            return;

        inside = SdkPlaceholder.Remove(inside);

        // The source map of an inline script does not describe the page.
        var kind = inside.Kind == ReferenceKind.SourceMap ? ReferenceKind.MarkupLink : inside.Kind;
        found.Add(text.ToFile(inside) with { Kind = kind, Host = host, Base = baseUrl });
    }

    // "Associating Style Sheets with XML documents 1.0": pseudo-attributes are read like attributes.
    private readonly void TakeStylesheetInstruction()
    {
        var instruction = file[token.ValueStart..token.ValueEnd];
        if (!instruction.StartsWith("xml-stylesheet"u8))
            return;

        byte[] asTag = [(byte)'<', .. instruction, (byte)'>'];
        var tag = new MarkupTokenizer(asTag, isXml: true);
        if (!tag.Read())
            return;

        foreach (var attribute in tag.Attributes)
        {
            if (asTag.AsSpan(attribute.NameStart..attribute.NameEnd).SequenceEqual("href"u8))
            {
                var shift = token.ValueStart - 1;
                AddUrl(
                    ReferenceKind.MarkupLoad,
                    ReferenceSyntax.Url,
                    MarkupText.Decode(file, attribute.ValueStart + shift, attribute.ValueEnd + shift, isXml: true),
                    ..
                );
            }
        }
    }
}
