using System.Text;
using Assets.Core.References.Css;

namespace Assets.Core.Minifying.NUglify;

/// <summary>The significant tokens of a stylesheet, to detect whether minifying changed its meaning.</summary>
internal sealed class StylesheetTokens
{
    private readonly List<StylesheetToken> tokens;

    private StylesheetTokens(List<StylesheetToken> tokens, IReadOnlyList<string> legalComments) =>
        (this.tokens, LegalComments) = (tokens, legalComments);

    /// <summary>Comments that licences require, each on lines of its own, without repetitions.</summary>
    public IReadOnlyList<string> LegalComments { get; }

    /// <summary>Whether it is nested too deeply for recursive code.</summary>
    public bool IsTooDeep { get; private init; }

    /// <summary>Reads a stylesheet.</summary>
    public static StylesheetTokens Read(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var comments = new List<string>();
        var tokens = Tokens(utf8, comments);
        return new StylesheetTokens(StylesheetMeaning.Of(tokens), LegalComment.Lines(comments))
        {
            IsTooDeep = Depth(tokens) > SyntaxTree.MaxDepth,
        };
    }

    /// <summary>Whether both mean the same.</summary>
    /// <param name="minified">The minified stylesheet.</param>
    /// <param name="places">Gets the places of all tokens; null when they are not needed.</param>
    public bool Equals(StylesheetTokens minified, List<MatchedPlace>? places)
    {
        if (tokens.Count != minified.tokens.Count)
            return false;

        for (var i = 0; i < tokens.Count; i++)
        {
            var (from, to) = (tokens[i], minified.tokens[i]);
            if (!from.Means(to))
                return false;
            places?.Add(new MatchedPlace(to.Line, to.Column, from.Line, from.Column));
        }

        return true;
    }

    private static List<StylesheetToken> Tokens(ReadOnlySpan<byte> css, List<string> comments)
    {
        var tokens = new List<StylesheetToken>();
        var tokenizer = new CssTokenizer(css);
        var (line, column, end, followsSpace) = (0, 0, 0, false);
        while (tokenizer.Read())
        {
            var text = Encoding.UTF8.GetString(css[tokenizer.Start..tokenizer.End]);
            column += Encoding.UTF8.GetCharCount(css[end..tokenizer.Start]);
            end = tokenizer.End;
            if (tokenizer.Kind == CssTokenKind.WhiteSpace)
                followsSpace = true;
            else if (tokenizer.Kind != CssTokenKind.Comment)
            {
                tokens.Add(new StylesheetToken(tokenizer.Kind, text, followsSpace, line, column));
                followsSpace = false;
            }
            else if (LegalComment.Is(text))
                comments.Add(text);

            Advance(text, ref line, ref column);
        }

        return tokens;
    }

    private static int Depth(List<StylesheetToken> tokens)
    {
        var (depth, deepest) = (0, 0);
        foreach (var token in tokens)
        {
            depth = Math.Max(0, depth + token.Nesting);
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static void Advance(string text, ref int line, ref int column)
    {
        foreach (var character in text)
        {
            column++;
            if (character == '\n')
                (line, column) = (line + 1, 0);
        }
    }
}
