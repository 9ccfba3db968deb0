namespace Assets.Core.References.Css;

/// <summary>The tokens of CSS Syntax 3 section 4, with those that no reference depends on taken together.</summary>
internal enum CssTokenKind
{
    WhiteSpace,
    Comment,
    Identifier,

    /// <summary>A name and its <c>(</c>.</summary>
    Function,
    AtKeyword,
    Hash,
    String,
    BadString,

    /// <summary>
    /// <c>url(x)</c> without quotes; the quoted form is a <see cref="Function"/> and a <see cref="String"/>.
    /// </summary>
    Url,
    BadUrl,

    /// <summary>A number, percentage or dimension.</summary>
    Number,

    /// <summary><c>&lt;!--</c> or <c>--&gt;</c>.</summary>
    HtmlCommentMark,

    /// <summary>Any other single character, brackets included.</summary>
    Mark,
}
