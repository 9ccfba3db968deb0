using System.Globalization;
using System.Text.RegularExpressions;
using Assets.Core.References.Css;

namespace Assets.Core.Minifying.NUglify;

/// <summary>The tokens of a selector, a declaration or an at-rule's prelude, reduced to what they mean.</summary>
internal sealed partial class StatementMeaning
{
    // Where NUglify writes 0px as 0 and it means the same. In calc() and the like it would not.
    private static readonly HashSet<string> FunctionsWithLengths = new(StringComparer.OrdinalIgnoreCase)
    {
        "translate(",
        "translatex(",
        "translatey(",
        "translate3d(",
        "drop-shadow(",
        "inset(",
        "polygon(",
        "rect(",
        "linear-gradient(",
        "radial-gradient(",
        "repeating-linear-gradient(",
        "repeating-radial-gradient(",
    };

    // rgb( 1 , 2 , 3 )
    private const int ColorLength = 7;

    private readonly List<StylesheetToken> tokens;
    private readonly StylesheetStatement statement;
    private readonly List<StylesheetToken> result = [];
    private readonly Stack<StylesheetToken> open = [];
    private bool isAfterColon;

    private StatementMeaning(List<StylesheetToken> tokens, StylesheetStatement statement) =>
        (this.tokens, this.statement) = (tokens, statement);

    /// <summary>The significant tokens, in order.</summary>
    public static List<StylesheetToken> Of(List<StylesheetToken> tokens, StylesheetStatement statement)
    {
        var meaning = new StatementMeaning(tokens, statement);
        for (var i = 0; i < tokens.Count; )
            i = meaning.Add(i);
        return meaning.result;
    }

    private int Add(int i)
    {
        var token = tokens[i];
        var spaced = token with { FollowsSpace = token.FollowsSpace && i > 0 && SpaceCounts(tokens[i - 1], token) };
        if (token.Is(')') || token.Is(']'))
            open.TryPop(out _);

        var end = i + 1;
        if (statement == StylesheetStatement.Selector && IsNth(token) && TryJoin(i + 1, out var formula, out end))
        {
            result.Add(spaced);
            result.Add(formula);
            open.Push(token);
            return end;
        }

        if (statement == StylesheetStatement.Declaration && TryReadColor(i, out var color))
        {
            result.Add(spaced with { Kind = CssTokenKind.Hash, Text = color });
            return i + ColorLength;
        }

        end = i + 1;
        if (IsNoLine(i))
            spaced = spaced with { Kind = CssTokenKind.Number, Text = "0" };
        if (isAfterColon && IsUnicodeRange(tokens[0]))
            spaced = spaced with { Kind = CssTokenKind.Identifier, Text = UnicodeRange(token.Text) };
        result.Add(token.Kind == CssTokenKind.Number ? spaced with { Text = Number(token.Text) } : spaced);
        if (token.OpensParenthesis || token.Is('['))
            open.Push(token);
        isAfterColon |= token.Is(':');
        return end;
    }

    private bool SpaceCounts(StylesheetToken before, StylesheetToken after)
    {
        if (
            before.OpensParenthesis
            || before.Is('[')
            || before.Is(',')
            || after.Is(')')
            || after.Is(']')
            || after.Is(',')
        )
            return false;

        var inBrackets = open.TryPeek(out var bracket);
        return statement switch
        {
            // Scripts read the value as text, in which a space between words can be significant.
            StylesheetStatement.CustomProperty => !(
                before.Is('/')
                || after.Is('/')
                || after.Is('!')
                || (before.Is(':') && result.Count == 2)
                || (after.Is(':') && result.Count == 1)
            ),
            // Only calc()'s plus and minus need it; in other places, tokens that merge are another token.
            StylesheetStatement.Declaration => IsSign(before) || IsSign(after),
            StylesheetStatement.Selector => !(inBrackets && bracket.Is('['))
                && !IsCombinator(before)
                && !IsCombinator(after),
            _ => !IsPlainInPrelude(before, inBrackets)
                && !IsPlainInPrelude(after, inBrackets)
                && before.Kind is not (CssTokenKind.AtKeyword or CssTokenKind.String),
        };
    }

    private static bool IsSign(StylesheetToken token) => token.Is('+') || token.Is('-');

    private static bool IsCombinator(StylesheetToken token) => token.Is('>') || token.Is('+') || token.Is('~');

    // In "(min-width: 1px)", "(width >= 1px)" and after "url(x)" of an import.
    private static bool IsPlainInPrelude(StylesheetToken token, bool inBrackets) =>
        token.Is(')') || (inBrackets && (token.Is(':') || token.Is('<') || token.Is('>') || token.Is('=')));

    private static bool IsNth(StylesheetToken token) =>
        token.Kind == CssTokenKind.Function && token.Text.StartsWith("nth-", StringComparison.OrdinalIgnoreCase);

    /// <summary>An+B as one token: "2n + 1" and "2n+1" are tokens of other kinds.</summary>
    private bool TryJoin(int start, out StylesheetToken formula, out int end)
    {
        formula = default;
        for (end = start; end < tokens.Count && !tokens[end].Is(')'); end++)
        {
            if (tokens[end].OpensParenthesis || tokens[end].Text.Equals("of", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        if (end == start)
            return false;
        formula = tokens[start] with
        {
            Kind = CssTokenKind.Identifier,
            Text = string.Concat(tokens[start..end].Select(token => token.Text)).ToLowerInvariant(),
            FollowsSpace = false,
        };
        return true;
    }

    /// <summary>"rgb(1, 2, 3)", which NUglify writes as a hash.</summary>
    private bool TryReadColor(int i, out string color)
    {
        color = "";
        if (i + ColorLength > tokens.Count || !tokens[i].Text.Equals("rgb(", StringComparison.OrdinalIgnoreCase))
            return false;

        color = "#";
        for (var channel = 0; channel < 3; channel++)
        {
            var (number, mark) = (tokens[i + 1 + (2 * channel)], tokens[i + 2 + (2 * channel)]);
            if (!byte.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            if (!mark.Is(channel == 2 ? ')' : ','))
                return false;
            color += value.ToString("x2", CultureInfo.InvariantCulture);
        }

        return true;
    }

    /// <summary>"border: none", which NUglify writes as "border: 0".</summary>
    private bool IsNoLine(int i) =>
        statement == StylesheetStatement.Declaration
        && i == 2
        && tokens[2].Text.Equals("none", StringComparison.OrdinalIgnoreCase)
        && (tokens.Count == 3 || tokens[3].Is('!'))
        && LineProperties().IsMatch(tokens[0].Text);

    private static bool IsUnicodeRange(StylesheetToken property) =>
        property.Text.Equals("unicode-range", StringComparison.OrdinalIgnoreCase);

    private static string UnicodeRange(string text) => LeadingZeros().Replace(text.ToUpperInvariant(), "$1");

    private string Number(string text)
    {
        var match = NumberParts().Match(text);
        if (!match.Success)
            return text;

        var unit = match.Groups["unit"].Value;
        var whole = match.Groups["whole"].Value.TrimStart('0');
        var fraction = match.Groups["fraction"].Value.TrimEnd('0');
        var isZero = whole.Length == 0 && fraction.Length == 0;
        if (isZero && LengthUnits().IsMatch(unit) && MayLoseUnit())
            return "0";

        var sign = match.Groups["sign"].Value == "-" && !isZero ? "-" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sign}{(whole.Length == 0 ? "0" : whole)}{(fraction.Length == 0 ? "" : "." + fraction)}{unit}"
        );
    }

    private bool MayLoseUnit() =>
        statement is StylesheetStatement.Declaration or StylesheetStatement.AtRule
        && !tokens[0].Text.StartsWith("flex", StringComparison.OrdinalIgnoreCase)
        && open.All(bracket => bracket.Is('(') || FunctionsWithLengths.Contains(bracket.Text));

    [GeneratedRegex("^(?<sign>[+-]?)(?<whole>[0-9]*)(\\.(?<fraction>[0-9]+))?(?<unit>%|[a-zA-Z]*)$")]
    private static partial Regex NumberParts();

    [GeneratedRegex("^(px|em|rem|ex|ch|vw|vh|vmin|vmax|cm|mm|in|pt|pc)$", RegexOptions.IgnoreCase)]
    private static partial Regex LengthUnits();

    [GeneratedRegex("^(border(-(top|right|bottom|left))?|outline)$", RegexOptions.IgnoreCase)]
    private static partial Regex LineProperties();

    [GeneratedRegex("(?<![0-9A-F])0+([0-9A-F?])")]
    private static partial Regex LeadingZeros();
}
