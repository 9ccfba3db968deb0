using System.Text;

namespace Assets.Core.Preparing;

/// <summary>
/// The numbers in a source map's mappings (ECMA-426, "Base64 VLQ"): five bits a digit, the lowest first, the sign in
/// the lowest bit.
/// </summary>
internal static class Base64Vlq
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int ContinuationBit = 32;

    /// <summary>Reads the number that the text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    /// <param name="length">How many digits it has.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int value, out int length)
    {
        var (bits, shift) = (0L, 0);
        for (length = 0; length < text.Length && shift < 35; )
        {
            var digit = Digits.IndexOf(text[length++], StringComparison.Ordinal);
            if (digit < 0)
                break;
            bits |= (long)(digit & (ContinuationBit - 1)) << shift;
            shift += 5;
            if ((digit & ContinuationBit) == 0)
            {
                value = (int)((bits & 1) == 0 ? bits >> 1 : -(bits >> 1));
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <summary>Appends a number.</summary>
    public static void Write(StringBuilder result, int value)
    {
        var bits = value < 0 ? (-(long)value << 1) | 1 : (long)value << 1;
        do
        {
            var digit = (int)(bits & (ContinuationBit - 1));
            bits >>= 5;
            result.Append(Digits[bits > 0 ? digit | ContinuationBit : digit]);
        } while (bits > 0);
    }
}
