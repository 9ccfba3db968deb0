namespace Assets.Core.References.JavaScript;

/// <summary>Identifiers and their escapes: ECMA-262, section 12.7.</summary>
internal static class JavaScriptIdentifier
{
    /// <summary>Advances to the end of an identifier.</summary>
    /// <returns>False when it has escapes, with which no word is a keyword.</returns>
    public static bool Skip(ReadOnlySpan<byte> script, ref int position)
    {
        var isPlain = true;
        var next = position;
        while (true)
        {
            // The loop that most of a minified script passes through: a local, not the field.
            while (
                next < script.Length
                && JavaScriptText.IsIdentifierPart(script[next])
                && !(script[next] >= 0x80 && JavaScriptText.WhiteSpaceLength(script[next..]) > 0)
            )
                next++;

            if (!script[next..].StartsWith("\\u"u8))
                break;

            isPlain = false;
            next += 2;
            if (JavaScriptText.ByteAt(script, next) == '{')
                next = CodePointEnd(script, next);
        }

        position = next;
        return isPlain;
    }

    private static int CodePointEnd(ReadOnlySpan<byte> script, int position)
    {
        do position++;
        while (char.IsAsciiHexDigit((char)Math.Max(JavaScriptText.ByteAt(script, position), 0)));

        return JavaScriptText.ByteAt(script, position) == '}' ? position + 1 : position;
    }
}
