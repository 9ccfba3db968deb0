namespace Assets.Core.References.Markup;

/// <summary>What stands around a reference in markup, and so what must be escaped in it beside what its own language escapes.</summary>
internal enum MarkupPlace : byte
{
    /// <summary>No markup, or markup that escapes nothing: a file of its own, a script or style element, a CDATA section.</summary>
    None,

    /// <summary>An attribute in double quotes.</summary>
    DoubleQuoted,

    /// <summary>An attribute in single quotes.</summary>
    SingleQuoted,

    /// <summary>An attribute without quotes.</summary>
    Unquoted,

    /// <summary>Character data.</summary>
    Text,
}
