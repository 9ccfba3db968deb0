using Assets.Core.References.Css;

namespace Assets.Core.Minifying.NUglify;

/// <summary>
/// Reduces the tokens of a stylesheet to what they mean: white space is kept where the grammar gives it a meaning,
/// numbers have one spelling, and semicolons that end nothing are removed. Tokens with an uncertain meaning are kept,
/// so that a difference in them is found.
/// </summary>
internal sealed class StylesheetMeaning
{
    private readonly List<StylesheetToken> tokens;
    private readonly List<StylesheetToken> result = [];
    private int braces;

    private StylesheetMeaning(List<StylesheetToken> tokens) => this.tokens = tokens;

    /// <summary>The significant tokens, in order.</summary>
    public static List<StylesheetToken> Of(List<StylesheetToken> tokens)
    {
        var meaning = new StylesheetMeaning(tokens);
        for (var start = 0; start < tokens.Count; )
            start = meaning.AddStatement(start);
        return meaning.result;
    }

    /// <summary>A rule's prelude with its brace, a declaration, or a mark between them.</summary>
    private int AddStatement(int start)
    {
        var first = tokens[start];
        if (first.Is('}') || first.Is(';') || first.Is('{'))
        {
            AddMark(first);
            return start + 1;
        }

        if (IsCustomProperty(start))
            return AddCustomProperty(start);

        var end = EndOfStatement(start);
        var statement =
            first.Kind == CssTokenKind.AtKeyword ? StylesheetStatement.AtRule
            : end < tokens.Count && tokens[end].Is('{') ? StylesheetStatement.Selector
            : StylesheetStatement.Declaration;
        result.AddRange(StatementMeaning.Of(tokens[start..end], statement));
        return end;
    }

    private void AddMark(StylesheetToken mark)
    {
        if (mark.Is('{'))
            braces++;
        if (mark.Is('}'))
        {
            braces--;
            // "a: b;}" is "a: b}".
            if (result is [.., var last] && last.Is(';'))
                result.RemoveAt(result.Count - 1);
        }

        // Between rules a semicolon belongs to the next selector; in a block it ends nothing.
        if (mark.Is(';') && braces > 0 && result is [.., var before] && (before.Is(';') || before.Is('{')))
            return;

        result.Add(mark with { FollowsSpace = false });
    }

    private bool IsCustomProperty(int start) =>
        tokens[start].Kind == CssTokenKind.Identifier
        && tokens[start].Text.StartsWith("--", StringComparison.Ordinal)
        && start + 1 < tokens.Count
        && tokens[start + 1].Is(':');

    private int AddCustomProperty(int start)
    {
        var depth = 0;
        var i = start + 2;
        for (; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (depth == 0 && (token.Is(';') || token.Is('}')))
                break;
            depth += token.Nesting;
        }

        result.AddRange(StatementMeaning.Of(tokens[start..i], StylesheetStatement.CustomProperty));
        return i;
    }

    private int EndOfStatement(int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (depth == 0 && (token.Is('{') || token.Is('}') || token.Is(';')))
                return i;
            if (!token.Is('{') && !token.Is('}'))
                depth = Math.Max(0, depth + token.Nesting);
        }

        return tokens.Count;
    }
}

/// <summary>The meaning of white space depends on where it is.</summary>
internal enum StylesheetStatement
{
    Selector,
    Declaration,
    CustomProperty,
    AtRule,
}
