using static Assets.Core.References.JavaScript.JavaScriptWord;

namespace Assets.Core.References.JavaScript;

/// <summary>
/// What the text so far determines about the next characters: whether <c>/</c> begins a regular expression
/// (InputElementRegExp) or divides (InputElementDiv), whether <c>}</c> continues a template
/// (InputElementTemplateTail), and whether a word is a keyword or a property name (ECMA-262 section 12).
/// </summary>
/// <remarks>
/// <code>
/// token                                expected after it
/// name, literal, this, key             operator
/// operator , : ( [ ${                  operand
/// ; {                                  statement (operand in parentheses, a key in a class or object)
/// word                                 as OperandExpected has it
/// } ) ]                                what the bracket was opened with:
///   { of a block, body, declaration      statement
///   { of an object, expression           operator
///   ( of if, while, for, with …          statement
///   ( of parameters                      the body
/// newline after break, return …        statement
/// </code>
/// </remarks>
internal partial struct JavaScriptContext(bool isModule)
{
    private readonly bool isModule = isModule;
    private BracketStack brackets = new();
    private Expect expect = Expect.Statement;
    private JavaScriptWord previous;
    private PrecededBy precededBy;

    private NextBracket next;
    private Expect afterNext;
    private FunctionFlavour flavourOfNext;
    private bool nextIsForHead;

    private bool asyncStartsStatement;
    private bool arrowIsAsync;

    /// <summary>Whether a <c>/</c> begins a regular expression here.</summary>
    public readonly bool RegexMayStart => expect != Expect.Operator && !brackets.Innermost.IsKey;

    /// <summary>How many brackets are open.</summary>
    public readonly int Depth => brackets.Depth;

    /// <summary>Reads a number, regular expression or private name.</summary>
    public void Operand(bool newline)
    {
        if (newline)
            EndField();
        NoteAsyncBeforeKey();
        Operand(JavaScriptTokenKind.Number);
    }

    /// <summary>Reads a string.</summary>
    public void String(bool newline)
    {
        var endsImport = previous is From or Import;
        Operand(newline);
        if (endsImport && !brackets.Innermost.IsKey)
            expect = Expect.Statement;
    }

    /// <summary>Reads the end of a template.</summary>
    public void TemplateEnd() => Operand(JavaScriptTokenKind.Template);

    /// <summary>Reads <c>.</c> or <c>?.</c>.</summary>
    public void Dot()
    {
        Forget();
        precededBy = PrecededBy.Dot;
    }

    /// <summary>Reads <c>=&gt;</c>.</summary>
    public void Arrow()
    {
        arrowIsAsync = precededBy is PrecededBy.AsyncCall or PrecededBy.AsyncWord;

        // The body may have no braces: `async x => await /re/.exec(y)`. It ends with the bracket around it at the
        // latest, and a name `await` beside an asynchronous arrow is improbable.
        if (arrowIsAsync)
            brackets.Innermost.Flavour |= FunctionFlavour.Async;
        Operator();
        precededBy = PrecededBy.Arrow;
    }

    /// <summary>
    /// Reads <c>++</c> or <c>--</c>, which no line terminator may separate from the operand before it.
    /// </summary>
    public void Increment(bool newline)
    {
        Forget();
        if (expect != Expect.Operator || newline)
            expect = Expect.Operand;
    }

    /// <summary>Reads <c>;</c>.</summary>
    public void Semicolon()
    {
        Forget();
        ref var bracket = ref brackets.Innermost;
        bracket.Ternaries = 0;
        expect = bracket.Kind switch
        {
            BracketKind.Class => Expect.Operator,
            BracketKind.Block => Expect.Statement,
            _ => Expect.Operand,
        };
        if (bracket.Kind == BracketKind.Class)
            ExpectKey();
    }

    /// <summary>Reads <c>,</c>.</summary>
    public void Comma()
    {
        Operator();
        if (brackets.Innermost.Kind == BracketKind.Object)
            ExpectKey();
    }

    /// <summary>Reads <c>:</c>, of a property, a conditional operator, a label or a case.</summary>
    public void Colon()
    {
        Operator();
        ref var bracket = ref brackets.Innermost;
        if (bracket.IsKey)
            bracket.IsKey = false;
        else if (bracket.Ternaries > 0)
            bracket.Ternaries--;
        else if (bracket.Kind == BracketKind.Block)
            expect = Expect.Statement;
    }

    /// <summary>Reads the <c>?</c> of a conditional operator.</summary>
    public void Question()
    {
        Operator();
        brackets.Innermost.Ternaries++;
    }

    /// <summary>Reads <c>=</c> or <c>...</c>, after which the key of a property or field has ended.</summary>
    public void Assign()
    {
        Operator();
        brackets.Innermost.IsKey = false;
    }

    /// <summary>Reads <c>*</c>, which may make a generator.</summary>
    public void Star()
    {
        if (next == NextBracket.Parameters)
        {
            flavourOfNext |= FunctionFlavour.Generator;
            return;
        }

        NoteAsyncBeforeKey();
        Operator();
        if (brackets.Innermost.IsKey)
            brackets.Innermost.Method |= FunctionFlavour.Generator;
    }

    /// <summary>Reads any other operator.</summary>
    public void Operator()
    {
        Forget();
        expect = Expect.Operand;
    }

    private JavaScriptTokenKind Operand(JavaScriptTokenKind kind)
    {
        Forget();
        expect = Expect.Operator;
        return kind;
    }

    private void ExpectKey()
    {
        ref var bracket = ref brackets.Innermost;
        (bracket.IsKey, bracket.Method) = (true, FunctionFlavour.None);
    }

    private void NoteAsyncBeforeKey()
    {
        if (brackets.Innermost.IsKey && previous == Async)
            brackets.Innermost.Method |= FunctionFlavour.Async;
    }

    // A field's initializer ends where the next token can only be a key: a semicolon is inserted there.
    private void EndField()
    {
        if (brackets.Innermost.Kind == BracketKind.Class && expect == Expect.Operator)
            brackets.Innermost.IsKey = true;
    }

    // No line terminator may follow these (section 12.10.1).
    private void EndStatementAt(bool newline)
    {
        if (newline && previous is >= Yield and <= Return)
            expect = Expect.Statement;
    }

    private void Forget()
    {
        previous = None;
        next = NextBracket.Unknown;
        precededBy = PrecededBy.Other;
    }
}
