namespace Assets.Core.References.JavaScript;

/// <summary>
/// Splits a script or module into tokens after the lexical grammar of ECMA-262, section 12 and annex B.1.1.
/// <see cref="JavaScriptContext"/> decides where the grammar depends on what came before. A file that is not JavaScript
/// gives tokens too, in linear time, whose kinds mean nothing.
/// </summary>
internal ref partial struct JavaScriptLexer
{
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
                (byte)'"' or (byte)'\'' => String(),
                (byte)'`' => Template(JavaScriptTokenKind.Template),
                (byte)'\\' when At(1) == 'u' => Identifier(),
                (byte)'#' => PrivateName(),
                (byte)'/' when context.RegexMayStart => Regex(),
                (byte)'}' => CloseBrace(),
                _ => Mark(),
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

    private JavaScriptTokenKind Number()
    {
        position = JavaScriptLiteralEnd.OfNumber(script, position);
        context.Operand(newline);
        return JavaScriptTokenKind.Number;
    }

    private JavaScriptTokenKind String()
    {
        if (!JavaScriptLiteralEnd.TryString(script, ref position))
            return Unterminated();

        context.String(newline);
        return JavaScriptTokenKind.String;
    }

    private JavaScriptTokenKind Regex()
    {
        if (!JavaScriptLiteralEnd.TryRegex(script, ref position))
            return Unterminated();

        context.Operand(newline);
        return JavaScriptTokenKind.Regex;
    }

    // From a back quote or from the brace that ends a substitution.
    private JavaScriptTokenKind Template(JavaScriptTokenKind whole)
    {
        if (!JavaScriptLiteralEnd.TryTemplate(script, ref position, out var isSubstitution))
            return Unterminated();

        if (isSubstitution)
        {
            context.TemplateSubstitution();
            return JavaScriptTokenKind.TemplatePart;
        }

        context.TemplateEnd();
        return whole;
    }

    private JavaScriptTokenKind Unterminated()
    {
        context.Operand(newline);
        return JavaScriptTokenKind.Unterminated;
    }

    private JavaScriptTokenKind CloseBrace()
    {
        if (context.CloseBrace())
            return Template(JavaScriptTokenKind.TemplatePart);

        position++;
        return JavaScriptTokenKind.Mark;
    }

    private JavaScriptTokenKind Mark()
    {
        JavaScriptPunctuator.Read(script, ref position, ref context, newline);
        return JavaScriptTokenKind.Mark;
    }

    private bool SkipIdentifier() => JavaScriptIdentifier.Skip(script, ref position);

    // -1 after the end: no character.
    private readonly int At(int distance) => JavaScriptText.ByteAt(script, position + distance);

    private static bool IsDigit(int value) => value is >= '0' and <= '9';
}
