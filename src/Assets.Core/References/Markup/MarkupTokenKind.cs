namespace Assets.Core.References.Markup;

/// <summary>What a tokeniser of markup tells apart.</summary>
internal enum MarkupTokenKind
{
    /// <summary>Text in which character references count.</summary>
    Text,

    /// <summary>
    /// What stands in an element whose content is text and nothing else: scripts, stylesheets, titles.
    /// </summary>
    RawText,

    /// <summary>A CDATA section, its marks not counted.</summary>
    CharacterData,

    StartTag,
    EndTag,

    /// <summary><c>&lt;?name …?&gt;</c> in XML.</summary>
    ProcessingInstruction,

    /// <summary>A comment, a document type, or what counts as a comment since it is neither.</summary>
    Comment,
}

/// <summary>An attribute of a tag: where its name and its value, quotes not counted, stand.</summary>
internal readonly record struct MarkupAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd);
