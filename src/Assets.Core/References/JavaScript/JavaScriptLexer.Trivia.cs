using System.Buffers;

namespace Assets.Core.References.JavaScript;

/// <summary>White space and comments.</summary>
internal ref partial struct JavaScriptLexer
{
    // U+2028 and U+2029 end lines: E2 80 A8 and E2 80 A9.
    private static readonly SearchValues<byte> LineStop = SearchValues.Create([(byte)'\n', (byte)'\r', 0xE2]);

    // White space and comments: sections 12.2 to 12.4, and annex B.1.1 for scripts.
    private void SkipTrivia()
    {
        // The beginning of the file is the beginning of a line.
        newline = !hasBegun;
        hasBegun = true;
        while (position < script.Length)
        {
            switch (script[position])
            {
                case (byte)' ' or (byte)'\t' or 0x0B or 0x0C:
                    position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    newline = true;
                    position++;
                    break;
                case (byte)'/' when At(1) == '/':
                    LineComment();
                    break;
                case (byte)'/' when At(1) == '*':
                    BlockComment();
                    break;
                case (byte)'<' when !isModule && script[position..].StartsWith("<!--"u8):
                case (byte)'-' when !isModule && newline && script[position..].StartsWith("-->"u8):
                    HasHtmlComment = true;
                    SkipLine();
                    break;
                case >= 0x80 when JavaScriptText.WhiteSpaceLength(script[position..]) is > 0 and var length:
                    newline |= JavaScriptText.IsLineSeparator(script[position..]);
                    position += length;
                    break;
                default:
                    return;
            }
        }
    }

    private void LineComment()
    {
        var start = position;
        SkipLine();
        sourceMap = SourceMapComment.Match(script, start, position, position) ?? sourceMap;
    }

    private void BlockComment()
    {
        var start = position;
        var length = script[(start + 2)..].IndexOf("*/"u8);
        var contentEnd = length < 0 ? script.Length : start + 2 + length;
        position = length < 0 ? script.Length : contentEnd + 2;
        newline |= HasLineTerminator(script[start..contentEnd]);
        sourceMap = SourceMapComment.Match(script, start, contentEnd, position) ?? sourceMap;
    }

    private void SkipLine()
    {
        while (script[position..].IndexOfAny(LineStop) is >= 0 and var distance)
        {
            position += distance;
            if (script[position] != 0xE2 || JavaScriptText.IsLineSeparator(script[position..]))
                return;
            position++;
        }

        position = script.Length;
    }

    private static bool HasLineTerminator(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)'\n', (byte)'\r') >= 0 || text.IndexOf("\u2028"u8) >= 0 || text.IndexOf("\u2029"u8) >= 0;
}
