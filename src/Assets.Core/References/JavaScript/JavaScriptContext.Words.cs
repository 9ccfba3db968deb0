using static Assets.Core.References.JavaScript.JavaScriptWord;

namespace Assets.Core.References.JavaScript;

/// <summary>Words: keywords, names and keys, and what is expected after each.</summary>
internal partial struct JavaScriptContext
{
    /// <summary>Reads a word.</summary>
    /// <returns>What the word is here.</returns>
    public JavaScriptTokenKind Word(JavaScriptWord word, bool newline)
    {
        if (precededBy == PrecededBy.Dot)
            return Operand(JavaScriptTokenKind.PropertyName);
        if (next == NextBracket.Parameters)
            return NameOfFunction();

        EndStatementAt(newline);
        if (newline && word is not (In or Instanceof))
            EndField();
        if (brackets.Innermost.IsKey)
            return Key(word);

        // for await (
        if (next != NextBracket.Head || word != Await)
            next = NextBracket.Unknown;
        precededBy = previous == Async && !newline ? PrecededBy.AsyncWord : PrecededBy.Other;
        ExpectAfter(word, newline);
        previous = word;
        return word > Await ? JavaScriptTokenKind.Keyword : JavaScriptTokenKind.Name;
    }

    // The name may be any word that is not reserved; `function` and `*` before it still decide what its parentheses
    // are.
    private JavaScriptTokenKind NameOfFunction()
    {
        Operand(JavaScriptTokenKind.Name);
        next = NextBracket.Parameters;
        return JavaScriptTokenKind.Name;
    }

    private JavaScriptTokenKind Key(JavaScriptWord word)
    {
        NoteAsyncBeforeKey();
        Operand(JavaScriptTokenKind.PropertyName);
        previous = word;
        return JavaScriptTokenKind.PropertyName;
    }

    private void ExpectAfter(JavaScriptWord word, bool newline)
    {
        switch (OperandExpected.RoleOf(word))
        {
            case WordRole.Operator:
            case WordRole.Contextual when IsOperator(word):
                expect = Expect.Operand;
                break;
            case WordRole.BeforeStatement:
                expect = Expect.Statement;
                break;
            case WordRole.Catch:
                (next, nextIsForHead, expect) = (NextBracket.Head, false, Expect.Statement);
                break;
            case WordRole.BeforeHead or WordRole.For:
                (next, nextIsForHead, expect) = (NextBracket.Head, word == For, Expect.Operand);
                break;
            case WordRole.Function:
                (next, afterNext) = (NextBracket.Parameters, AfterDeclaration(newline));
                flavourOfNext = precededBy == PrecededBy.AsyncWord ? FunctionFlavour.Async : FunctionFlavour.None;
                expect = Expect.Operator;
                break;
            case WordRole.Class:
                Open(BracketKind.ClassHead, AfterDeclaration(newline), Expect.Operator);
                break;
            default:
                if (word == Async)
                    asyncStartsStatement = StartsStatement(newline);
                expect = Expect.Operator;
                break;
        }
    }

    private readonly bool IsOperator(JavaScriptWord word) =>
        word switch
        {
            Of => expect == Expect.Operator && previous != Let && brackets.Innermost.IsForHead,
            Yield => brackets.Innermost.Flavour.AllowsYield(),
            Await => isModule || brackets.Innermost.Flavour.AllowsAwait(),
            _ => false,
        };

    private readonly bool StartsStatement(bool newline) =>
        expect == Expect.Statement || (expect == Expect.Operator && newline) || previous == Default;

    // A second operand in a row begins a statement: a semicolon was inserted between the two.
    private readonly Expect AfterDeclaration(bool newline)
    {
        var isDeclaration =
            previous == Async && !newline ? asyncStartsStatement : expect != Expect.Operand || previous == Default;
        return isDeclaration ? Expect.Statement : Expect.Operator;
    }
}
