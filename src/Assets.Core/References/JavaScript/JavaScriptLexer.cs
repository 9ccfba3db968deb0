using System.Buffers;

namespace Assets.Core.References.JavaScript;

/// <summary>
/// Splits a script or module into tokens after the lexical grammar of ECMA-262, section 12 and annex B.1.1.
/// <see cref="JavaScriptContext"/> decides where the grammar depends on what came before. A file that is not JavaScript
/// gives tokens too, in linear time, whose kinds mean nothing.
/// </summary>
internal ref partial struct JavaScriptLexer
{
    private static readonly SearchValues<byte> DoubleQuotedStop = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleQuotedStop = SearchValues.Create("'\\\n\r"u8);

    private readonly ReadOnlySpan<byte> script;
    private readonly bool isModule;
    private JavaScriptContext context;
    private int position;
    private int previousEnd;
    private SourceMapComment? sourceMap;
    private bool newline;
    private bool hasBegun;

    public JavaScriptLexer(ReadOnlySpan<byte> script, bool isModule)
    {
        this.script = script;
        this.isModule = isModule;
        context = new JavaScriptContext(isModule);
        position = script.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (script[position..].StartsWith("#!"u8))
            SkipLine();
    }

    public JavaScriptTokenKind Kind { get; private set; }

    /// <summary>Takes the literals that may hold the name of a file, in order.</summary>
    public List<JavaScriptLiteral>? Literals { get; init; }

    /// <summary>
    /// Which word a <see cref="JavaScriptTokenKind.Name"/> or <see cref="JavaScriptTokenKind.Keyword"/> is; none for
    /// all other tokens.
    /// </summary>
    public JavaScriptWord Word { get; private set; }

    /// <summary>Offset of the token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the token's last byte.</summary>
    public readonly int End => position;

    /// <summary>The raw bytes of the token.</summary>
    public readonly ReadOnlySpan<byte> Text => script[Start..position];

    /// <summary>
    /// The comment between the token before and this one that names a source map, the last one if there are several.
    /// </summary>
    public readonly SourceMapComment? SourceMap => sourceMap is { } map && map.Start >= previousEnd ? map : null;

    /// <summary>Whether an HTML-like comment was skipped, which a module cannot have.</summary>
    public bool HasHtmlComment { get; private set; }

    /// <summary>Whether the token is this punctuator, or begins with it.</summary>
    public readonly bool IsMark(char mark) => Kind == JavaScriptTokenKind.Mark && script[Start] == mark;

    /// <summary>Whether the token begins a template with substitutions.</summary>
    public readonly bool IsTemplateHead => Kind == JavaScriptTokenKind.TemplatePart && script[Start] == '`';

    /// <summary>How many brackets are open after the token; they close in the order of the grammar.</summary>
    public readonly int Depth => context.Depth;

    /// <summary>Advances to the next token; false at the end of the file.</summary>
    public bool Read()
    {
        Word = JavaScriptWord.None;
        previousEnd = position;
        SkipTrivia();
        Start = position;
        if (position >= script.Length)
        {
            Kind = JavaScriptTokenKind.End;
            return false;
        }

        var first = script[position];
        Kind = JavaScriptText.IsIdentifierStart(first)
            ? Identifier()
            : first switch
            {
                >= (byte)'0' and <= (byte)'9' => Number(),
                (byte)'.' when IsDigit(At(1)) => Number(),
                (byte)'"' => String(DoubleQuotedStop),
                (byte)'\'' => String(SingleQuotedStop),
                (byte)'`' => Template(JavaScriptTokenKind.Template),
                (byte)'\\' when At(1) == 'u' => Identifier(),
                (byte)'#' => PrivateName(),
                (byte)'/' when context.RegexMayStart => Regex(),
                (byte)'}' => CloseBrace(),
                _ => Mark(first),
            };
        if (Literals is not null && Kind is >= JavaScriptTokenKind.String and <= JavaScriptTokenKind.Regex)
            KeepLiteral();
        return true;
    }

    private readonly void KeepLiteral()
    {
        if (JavaScriptLiteral.Of(Kind, Start, Text) is { } literal)
            Literals!.Add(literal);
    }

    private JavaScriptTokenKind Identifier()
    {
        var isPlain = SkipIdentifier();
        var word = isPlain ? JavaScriptWords.Find(Text) : JavaScriptWord.None;
        var kind = context.Word(word, newline);
        if (kind != JavaScriptTokenKind.PropertyName)
            Word = word;
        return kind;
    }

    private JavaScriptTokenKind PrivateName()
    {
        position++;
        SkipIdentifier();
        context.Operand(newline);
        return JavaScriptTokenKind.PrivateName;
    }

    // Section 12.9.3.
    private JavaScriptTokenKind Number()
    {
        if (script[position] != '0' || (At(1) | 0x20) is not ('x' or 'o' or 'b'))
        {
            SkipDigits();
            if (At(0) == '.')
            {
                position++;
                SkipDigits();
            }

            if ((At(0) | 0x20) == 'e' && At(1) is '+' or '-')
                position += 2;
        }

        SkipIdentifier();
        context.Operand(newline);
        return JavaScriptTokenKind.Number;
    }

    // Section 12.9.4; U+2028 and U+2029 are allowed in strings.
    private JavaScriptTokenKind String(SearchValues<byte> stop)
    {
        var quote = script[position++];
        while (script[position..].IndexOfAny(stop) is >= 0 and var distance)
        {
            position += distance;
            if (script[position] == quote)
            {
                position++;
                context.String(newline);
                return JavaScriptTokenKind.String;
            }

            if (script[position] != '\\')
                return Unterminated(position);
            position += At(1) == '\r' && At(2) == '\n' ? 3 : 2;
            position = Math.Min(position, script.Length);
        }

        return Unterminated(script.Length);
    }

    private JavaScriptTokenKind Unterminated(int end)
    {
        position = end;
        context.Operand(newline);
        return JavaScriptTokenKind.Unterminated;
    }

    // Section 12.9.6, from a back quote or from the brace that ends a substitution.
    private JavaScriptTokenKind Template(JavaScriptTokenKind whole)
    {
        position++;
        while (script[position..].IndexOfAny((byte)'`', (byte)'\\', (byte)'$') is >= 0 and var distance)
        {
            position += distance;
            switch (script[position])
            {
                case (byte)'`':
                    position++;
                    context.TemplateEnd();
                    return whole;
                case (byte)'$' when At(1) == '{':
                    position += 2;
                    context.TemplateSubstitution();
                    return JavaScriptTokenKind.TemplatePart;
                case (byte)'$':
                    position++;
                    break;
                default:
                    position = Math.Min(position + 2, script.Length);
                    break;
            }
        }

        return Unterminated(script.Length);
    }

    private JavaScriptTokenKind CloseBrace()
    {
        if (context.CloseBrace())
            return Template(JavaScriptTokenKind.TemplatePart);

        position++;
        return JavaScriptTokenKind.Mark;
    }

    // Section 12.9.5: a class ends at its first `]`, whatever the flags. A class inside a class (flag v) is not part of
    // the lexical grammar, so `/` must be escaped there.
    private JavaScriptTokenKind Regex()
    {
        var inClass = false;
        for (position++; position < script.Length; position++)
        {
            switch (script[position])
            {
                case (byte)'/' when !inClass:
                    position++;
                    SkipIdentifier();
                    context.Operand(newline);
                    return JavaScriptTokenKind.Regex;
                case (byte)'[':
                    inClass = true;
                    break;
                case (byte)']':
                    inClass = false;
                    break;
                case (byte)'\\' when At(1) is not ('\n' or '\r' or 0xE2):
                    position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                case 0xE2 when IsLineSeparator(position):
                    return Unterminated(position);
            }
        }

        return Unterminated(script.Length);
    }

    private JavaScriptTokenKind Mark(byte mark)
    {
        position++;
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
            case (byte)'.' when At(0) == '.' && At(1) == '.':
                position += 2;
                context.Assign();
                break;
            case (byte)'.':
                context.Dot();
                break;
            case (byte)'?':
                Question();
                break;
            case (byte)'=' when At(0) == '>':
                position++;
                context.Arrow();
                break;
            case (byte)'=':
                context.Assign();
                break;
            case (byte)'*':
                context.Star();
                break;
            case (byte)'+' or (byte)'-' when At(0) == mark:
                position++;
                context.Increment(newline);
                break;
            default:
                context.Operator();
                break;
        }

        return JavaScriptTokenKind.Mark;
    }

    private void Question()
    {
        if (At(0) == '.' && !IsDigit(At(1)))
        {
            position++;
            context.Dot();
        }
        else if (At(0) == '?')
        {
            position++;
            context.Operator();
        }
        else
        {
            context.Question();
        }
    }

    // Section 12.7; false when the identifier has escapes, with which no word is a keyword.
    private bool SkipIdentifier()
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

            position = next;
            if (At(0) != '\\' || At(1) != 'u')
                break;

            isPlain = false;
            position += 2;
            if (At(0) == '{')
                SkipCodePoint();
            next = position;
        }

        return isPlain;
    }

    private void SkipCodePoint()
    {
        do position++;
        while (char.IsAsciiHexDigit((char)Math.Max(At(0), 0)));

        if (At(0) == '}')
            position++;
    }

    private void SkipDigits()
    {
        while (IsDigit(At(0)) || At(0) == '_')
            position++;
    }

    private readonly bool IsLineSeparator(int offset) =>
        script[offset..].StartsWith("\u2028"u8) || script[offset..].StartsWith("\u2029"u8);

    // -1 after the end: no character.
    private readonly int At(int distance) =>
        (uint)(position + distance) < (uint)script.Length ? script[position + distance] : -1;

    private static bool IsDigit(int value) => value is >= '0' and <= '9';
}
