namespace Assets.Core.References.Markup;

/// <summary>The two grammars of markup.</summary>
internal enum MarkupFlavour
{
    /// <summary>HTML, with SVG and MathML inside it.</summary>
    Html,

    /// <summary>XML: SVG files, and the tile configuration that Windows asks for.</summary>
    Xml,
}

/// <summary>The tokens of markup that references depend on; doctypes and comments are skipped.</summary>
internal enum MarkupTokenKind
{
    StartTag,
    EndTag,

    /// <summary>Character data, in which character references count.</summary>
    Text,

    /// <summary>The content of an element in which only its own end tag counts: a script, a style sheet.</summary>
    RawText,

    /// <summary>The text of a CDATA section.</summary>
    CData,

    /// <summary>An <c>&lt;?xml-stylesheet …?&gt;</c>, which has attributes as a tag has.</summary>
    StylesheetInstruction,
}

/// <summary>One attribute of a tag, as offsets into the file.</summary>
/// <param name="NameStart">Offset of the name.</param>
/// <param name="NameEnd">Offset after the name.</param>
/// <param name="ValueStart">Offset of the value, after its quote.</param>
/// <param name="ValueEnd">Offset after the value, before its quote.</param>
/// <param name="Place">How the value is quoted.</param>
internal readonly record struct MarkupAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd, MarkupPlace Place);
