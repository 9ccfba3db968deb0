namespace Assets.Core.References.JavaScript;

/// <summary>Punctuators (ECMA-262, section 12.8), as far as the tokens after them depend on them.</summary>
internal static class JavaScriptPunctuator
{
    /// <summary>Advances over a punctuator, or over one character of it where nothing depends on the rest.</summary>
    public static void Read(ReadOnlySpan<byte> script, ref int position, ref JavaScriptContext context, bool newline)
    {
        var mark = script[position++];
        var second = JavaScriptText.ByteAt(script, position);
        switch (mark)
        {
            case (byte)'{':
                context.OpenBrace(newline);
                break;
            case (byte)'(':
                context.OpenParenthesis(newline);
                break;
            case (byte)')':
                context.CloseParenthesis();
                break;
            case (byte)'[':
                context.OpenBracket();
                break;
            case (byte)']':
                context.CloseBracket();
                break;
            case (byte)';':
                context.Semicolon();
                break;
            case (byte)',':
                context.Comma();
                break;
            case (byte)':':
                context.Colon();
                break;
            case (byte)'.' when second == '.' && JavaScriptText.ByteAt(script, position + 1) == '.':
                position += 2;
                context.Assign();
                break;
            case (byte)'.':
                context.Dot();
                break;
            case (byte)'?' when second == '.' && !IsDigit(JavaScriptText.ByteAt(script, position + 1)):
                position++;
                context.Dot();
                break;
            case (byte)'?' when second == '?':
                position++;
                context.Operator();
                break;
            case (byte)'?':
                context.Question();
                break;
            case (byte)'=' when second == '>':
                position++;
                context.Arrow();
                break;
            case (byte)'=':
                context.Assign();
                break;
            case (byte)'*':
                context.Star();
                break;
            case (byte)'+' or (byte)'-' when second == mark:
                position++;
                context.Increment(newline);
                break;
            default:
                context.Operator();
                break;
        }
    }

    private static bool IsDigit(int value) => value is >= '0' and <= '9';
}
