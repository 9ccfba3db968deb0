namespace Assets.Core.Naming;

/// <summary>
/// The texts that a regular expression matches (ECMA-262, section 22.2.1), as far as it contains them literally:
/// <c>/(^|.*\/)app\.(?:min\.)?js$/</c> is <c>app.js</c> and <c>app.min.js</c>. A variable part is a <see cref="Gap"/>.
/// </summary>
internal ref struct RegexSpellings
{
    /// <summary>Represents any text, also an empty one.</summary>
    public const char Gap = '\0';

    // A name has one or two optional parts; a pattern with more combinations is not a name.
    private const int MostSpellings = 32;
    private const int DeepestGroup = 16;

    private readonly ReadOnlySpan<char> pattern;
    private int at;
    private int depth;

    private RegexSpellings(ReadOnlySpan<char> pattern) => this.pattern = pattern;

    /// <summary>The spellings of a pattern, without the slashes and flags of a literal.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<char> pattern)
    {
        var reader = new RegexSpellings(pattern);
        return reader.Alternatives();
    }

    private List<string> Alternatives()
    {
        var all = new List<string>();
        List<string> sequence = [""];
        while (at < pattern.Length && !(pattern[at] == ')' && depth > 0))
        {
            if (pattern[at] == '|')
            {
                at++;
                all.AddRange(sequence);
                sequence = [""];
            }
            else
            {
                sequence = Product(sequence, Quantified(Atom()));
            }
        }

        all.AddRange(sequence);
        return all.Count <= MostSpellings ? all : all[..MostSpellings];
    }

    private static List<string> Product(List<string> sequence, List<string> atom)
    {
        if (atom.Count * sequence.Count > MostSpellings)
            atom = [Gap.ToString()];
        return [.. sequence.SelectMany(start => atom.Select(end => start + end))];
    }

    private List<string> Atom()
    {
        var character = pattern[at++];
        return character switch
        {
            '(' => Group(),
            '[' => Class(),
            '\\' when at < pattern.Length => [Escape().ToString()],
            '^' or '$' => [Gap.ToString()],
            // In `app.js` without a backslash the dot is meant literally.
            '.' when at < pattern.Length && pattern[at] is '*' or '+' or '?' or '{' => [Gap.ToString()],
            _ => [character.ToString()],
        };
    }

    private List<string> Group()
    {
        if (depth == DeepestGroup)
        {
            at = pattern.Length;
            return [Gap.ToString()];
        }

        var isNegative = SkipGroupKind();
        depth++;
        var inside = Alternatives();
        depth--;
        if (at < pattern.Length)
            at++;
        return isNegative ? [Gap.ToString()] : inside;
    }

    // (?:x), (?<name>x), (?=x), (?<=x), (?i:x); a negative assertion spells what must not be there.
    private bool SkipGroupKind()
    {
        if (at >= pattern.Length || pattern[at] != '?')
            return false;

        var rest = pattern[(at + 1)..];
        if (rest is ['!', ..] or ['<', '!', ..])
        {
            at += rest[0] == '!' ? 2 : 3;
            return true;
        }

        var end = rest.IndexOfAny(":=>");
        at = end < 0 ? pattern.Length : at + 2 + end;
        return false;
    }

    // A class of a few characters, such as [Cc] or [.], is spelt out.
    private List<string> Class()
    {
        var characters = new List<string>();
        var isOpen = at < pattern.Length && pattern[at] == '^';
        while (at < pattern.Length && pattern[at] != ']')
        {
            var character = pattern[at++];
            isOpen |= character == '-' && characters.Count > 0 && at < pattern.Length && pattern[at] != ']';
            characters.Add((character == '\\' && at < pattern.Length ? Escape() : character).ToString());
        }

        at = Math.Min(at + 1, pattern.Length);
        isOpen |= characters.Contains(Gap.ToString());
        return isOpen || characters.Count is 0 or > 3 ? [Gap.ToString()] : characters;
    }

    private char Escape()
    {
        var character = pattern[at++];
        var digits = character switch
        {
            'x' => 2,
            'u' => 4,
            _ => 0,
        };
        if (
            digits > 0
            && at + digits <= pattern.Length
            && ushort.TryParse(
                pattern.Slice(at, digits),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture,
                out var code
            )
        )
        {
            at += digits;
            return (char)code;
        }

        // Letters and digits are classes, assertions, control characters and references to groups.
        return char.IsAsciiLetterOrDigit(character) ? Gap : character;
    }

    private List<string> Quantified(List<string> atom)
    {
        if (at >= pattern.Length)
            return atom;

        List<string> result;
        switch (pattern[at])
        {
            case '?':
                at++;
                result = ["", .. atom];
                break;
            case '*':
                at++;
                result = ["", Gap.ToString()];
                break;
            case '+':
                at++;
                result = [.. atom.Select(text => text + Gap)];
                break;
            case '{' when pattern[at..].IndexOf('}') is > 1 and var end && char.IsAsciiDigit(pattern[at + 1]):
                result = pattern[at + 1] == '0' ? ["", Gap.ToString()] : [.. atom.Select(text => text + Gap)];
                at += end + 1;
                break;
            default:
                return atom;
        }

        if (at < pattern.Length && pattern[at] == '?')
            at++;
        return result;
    }
}
