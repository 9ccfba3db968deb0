using System.Buffers;

namespace Assets.Core.References.JavaScript;

/// <summary>
/// Finds where literals end: ECMA-262, sections 12.9.3 to 12.9.6. Each method advances from the first byte of a literal
/// to the byte after it, or to where an unterminated one is given up.
/// </summary>
internal static class JavaScriptLiteralEnd
{
    private static readonly SearchValues<byte> DoubleQuotedStop = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleQuotedStop = SearchValues.Create("'\\\n\r"u8);

    /// <summary>The offset after a number (section 12.9.3).</summary>
    public static int OfNumber(ReadOnlySpan<byte> script, int position)
    {
        if (script[position] != '0' || (At(script, position + 1) | 0x20) is not ('x' or 'o' or 'b'))
        {
            position = SkipDigits(script, position);
            if (At(script, position) == '.')
                position = SkipDigits(script, position + 1);
            if ((At(script, position) | 0x20) == 'e' && At(script, position + 1) is '+' or '-')
                position += 2;
        }

        JavaScriptIdentifier.Skip(script, ref position);
        return position;
    }

    /// <summary>Passes a string (section 12.9.4; U+2028 and U+2029 are allowed in strings).</summary>
    /// <returns>Whether it has its closing quote.</returns>
    public static bool TryString(ReadOnlySpan<byte> script, ref int position)
    {
        var quote = script[position];
        var stop = quote == '"' ? DoubleQuotedStop : SingleQuotedStop;
        var next = position + 1;
        while (script[next..].IndexOfAny(stop) is >= 0 and var distance)
        {
            next += distance;
            if (script[next] != '\\')
            {
                var isTerminated = script[next] == quote;
                position = isTerminated ? next + 1 : next;
                return isTerminated;
            }

            next += At(script, next + 1) == '\r' && At(script, next + 2) == '\n' ? 3 : 2;
            next = Math.Min(next, script.Length);
        }

        position = script.Length;
        return false;
    }

    /// <summary>Passes a template up to its end or to a substitution (section 12.9.6).</summary>
    /// <param name="script">The whole script.</param>
    /// <param name="position">At the back quote, or at the brace that ends a substitution.</param>
    /// <param name="isSubstitution">Whether it ended with <c>${</c>.</param>
    /// <returns>Whether it ended.</returns>
    public static bool TryTemplate(ReadOnlySpan<byte> script, ref int position, out bool isSubstitution)
    {
        var next = position + 1;
        isSubstitution = false;
        while (script[next..].IndexOfAny((byte)'`', (byte)'\\', (byte)'$') is >= 0 and var distance)
        {
            next += distance;
            switch (script[next])
            {
                case (byte)'`':
                    position = next + 1;
                    return true;
                case (byte)'$' when At(script, next + 1) == '{':
                    position = next + 2;
                    isSubstitution = true;
                    return true;
                case (byte)'$':
                    next++;
                    break;
                default:
                    next = Math.Min(next + 2, script.Length);
                    break;
            }
        }

        position = script.Length;
        return false;
    }

    /// <summary>
    /// Passes a regular expression (section 12.9.5). A class ends at its first <c>]</c>, whatever the flags: a class
    /// inside a class (flag v) is not part of the lexical grammar, so <c>/</c> must be escaped there.
    /// </summary>
    /// <returns>Whether it has its closing slash.</returns>
    public static bool TryRegex(ReadOnlySpan<byte> script, ref int position)
    {
        var inClass = false;
        var next = position + 1;
        for (; next < script.Length; next++)
        {
            switch (script[next])
            {
                case (byte)'/' when !inClass:
                    position = next + 1;
                    JavaScriptIdentifier.Skip(script, ref position);
                    return true;
                case (byte)'[':
                    inClass = true;
                    break;
                case (byte)']':
                    inClass = false;
                    break;
                case (byte)'\\' when At(script, next + 1) is not ('\n' or '\r' or 0xE2):
                    next++;
                    break;
                case (byte)'\n' or (byte)'\r':
                case 0xE2 when JavaScriptText.IsLineSeparator(script[next..]):
                    position = next;
                    return false;
            }
        }

        position = script.Length;
        return false;
    }

    private static int SkipDigits(ReadOnlySpan<byte> script, int position)
    {
        while (At(script, position) is (>= '0' and <= '9') or '_')
            position++;
        return position;
    }

    private static int At(ReadOnlySpan<byte> script, int offset) => JavaScriptText.ByteAt(script, offset);
}
