using System.Buffers;
using System.Globalization;
using System.Text;

namespace Assets.Media.Naming;

/// <summary>Removes characters that are invisible or that change how the characters around them are shown.</summary>
internal static class VisibleText
{
    /// <summary>Makes one picture of several emoji.</summary>
    public const char Joiner = '\u200d';

    private const int EmojiForm = 0xFE0F;

    /// <summary>Windows does not allow them in names, and headers would have to escape the quotation mark.</summary>
    private static readonly SearchValues<char> Replaced = SearchValues.Create("<>:\"|?*");

    /// <summary>Letters, marks and symbols that have no shape: joiners, vowels and fillers.</summary>
    private static readonly SearchValues<char> Shapeless = SearchValues.Create(
        "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
    );

    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        var previous = default(Rune);
        for (var rest = text.AsSpan(); !rest.IsEmpty; )
        {
            // An unpaired surrogate is not a character.
            var valid = Rune.DecodeFromUtf16(rest, out var rune, out var consumed) == OperationStatus.Done;
            rest = rest[consumed..];
            if (!valid || !IsKept(rune, previous, rest))
                continue;
            Append(result, rune);
            previous = rune;
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.IsBmp && Replaced.Contains((char)rune.Value))
            result.Append('_');
        else if (!Rune.IsWhiteSpace(rune))
            result.Append(rune);
        else if (result is not [.., ' '])
            result.Append(' ');
    }

    private static bool IsKept(Rune rune, Rune previous, ReadOnlySpan<char> rest) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.PrivateUse => false,
            // Directions, zero-width spaces, tags, soft hyphens.
            UnicodeCategory.Format => rune.Value == Joiner && IsEmoji(previous) && StartsWithEmoji(rest),
            // Emoji that are newer than the runtime are not assigned for it.
            UnicodeCategory.OtherNotAssigned => !IsNoncharacter(rune.Value),
            _ => !rune.IsBmp || !Shapeless.Contains((char)rune.Value),
        };

    private static bool StartsWithEmoji(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && IsEmoji(rune);

    private static bool IsEmoji(Rune rune) =>
        rune.Value is EmojiForm or (>= 0x1F3FB and <= 0x1F3FF) || (IsSymbol(rune) && IsKept(rune, default, []));

    private static bool IsSymbol(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned;

    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
