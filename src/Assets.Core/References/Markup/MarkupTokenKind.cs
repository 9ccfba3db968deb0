namespace Assets.Core.References.Markup;

/// <summary>The tokens of markup.</summary>
internal enum MarkupTokenKind
{
    /// <summary>Text in which character references count.</summary>
    Text,

    /// <summary>
    /// The content of an element that holds only text: a script, stylesheet or title.
    /// </summary>
    RawText,

    /// <summary>A CDATA section, its marks not counted.</summary>
    CharacterData,

    StartTag,
    EndTag,

    /// <summary><c>&lt;?name …?&gt;</c> in XML.</summary>
    ProcessingInstruction,

    /// <summary>A comment, a document type, or malformed markup that is read as a comment.</summary>
    Comment,
}

/// <summary>An attribute of a tag: where its name and its value are, without the quotes.</summary>
internal readonly record struct MarkupAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd);
