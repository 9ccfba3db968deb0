using System.Globalization;
using System.Text;

namespace Assets.Core.Constants;

/// <summary>
/// Makes a C# identifier of the name of a file or folder. Every character that is neither a letter nor a digit ends a
/// word, and each word begins with an upper-case letter: <c>bootstrap.bundle</c> is <c>BootstrapBundle</c>.
/// </summary>
/// <remarks>
/// The result depends on the name alone, so that no other file can change it. Keywords need no escape, because all of
/// them begin with a lower-case letter.
/// </remarks>
internal static class Identifier
{
    public static string Of(string name)
    {
        var identifier = new StringBuilder(name.Length + 1);
        var isStart = true;
        foreach (var c in Composed(name))
        {
            if (!IsPart(c))
            {
                isStart = true;
                continue;
            }

            // 1.12 and 11.2 are different versions.
            if (isStart && identifier.Length > 0 && char.IsDigit(c) && char.IsDigit(identifier[^1]))
                identifier.Append('_');
            identifier.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }

        if (identifier.Length == 0 || !IsLetter(identifier[0]))
            identifier.Insert(0, '_');
        return identifier.ToString();
    }

    /// <summary>
    /// C# compares identifiers in normalization form C (section 6.4.3). macOS has file names in form D.
    /// </summary>
    private static string Composed(string name)
    {
        if (Ascii.IsValid(name))
            return name;
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A name on Linux can have half of a surrogate pair.
            return name;
        }
    }

    /// <summary>
    /// The characters of an identifier (section 6.4.3), without those that join words and those that C# ignores. C#
    /// allows no surrogate pairs.
    /// </summary>
    private static bool IsPart(char c) =>
        IsLetter(c)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber;
}
