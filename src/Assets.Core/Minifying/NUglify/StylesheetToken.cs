using Assets.Core.References.Css;

namespace Assets.Core.Minifying.NUglify;

/// <summary>A significant token of a stylesheet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text in a normalised spelling.</param>
/// <param name="FollowsSpace">Whether significant white space precedes it.</param>
/// <param name="Line">Its line, counted from 0.</param>
/// <param name="Column">Its column in UTF-16 units, counted from 0.</param>
internal readonly record struct StylesheetToken(CssTokenKind Kind, string Text, bool FollowsSpace, int Line, int Column)
{
    /// <summary>Whether it is this punctuation mark.</summary>
    public bool Is(char mark) => Kind == CssTokenKind.Mark && Text[0] == mark;

    /// <summary>Whether it opens a parenthesis.</summary>
    public bool OpensParenthesis => Kind == CssTokenKind.Function || Is('(');

    /// <summary>1 when it opens a bracket, -1 when it closes one, otherwise 0.</summary>
    public int Nesting =>
        OpensParenthesis || Is('[') || Is('{') ? 1
        : Is(')') || Is(']') || Is('}') ? -1
        : 0;

    /// <summary>Whether both mean the same, in any position.</summary>
    public bool Means(StylesheetToken other) =>
        (Kind, Text, FollowsSpace) == (other.Kind, other.Text, other.FollowsSpace);
}
