using static Assets.Core.References.JavaScript.JavaScriptWord;

namespace Assets.Core.References.JavaScript;

/// <summary>Brackets: what each encloses, and what is expected in it and after it.</summary>
internal partial struct JavaScriptContext
{
    /// <summary>Reads <c>${</c>.</summary>
    public void TemplateSubstitution()
    {
        Forget();
        Open(BracketKind.Template, Expect.Operator, Expect.Operand);
    }

    /// <summary>Reads <c>{</c>.</summary>
    public void OpenBrace(bool newline)
    {
        EndStatementAt(newline);
        var (isBody, before, followsArrow) = (next == NextBracket.Body, previous, precededBy == PrecededBy.Arrow);
        Forget();
        ref var around = ref brackets.Innermost;
        if (isBody)
            OpenBody(flavourOfNext, afterNext);
        else if (around.Kind == BracketKind.ClassHead && expect == Expect.Operator)
            (around.Kind, around.IsKey) = (BracketKind.Class, true);
        else if (around.IsKey)
            OpenBody(FunctionFlavour.None, Expect.Operator);
        else if (followsArrow)
            OpenBody(arrowIsAsync ? FunctionFlavour.Async : FunctionFlavour.None, Expect.Statement);
        else if (before is Export or With)
            OpenObject(Expect.Statement);
        else if (before is Import or Let || expect == Expect.Operand)
            OpenObject(Expect.Operator);
        else
            Open(BracketKind.Block, Expect.Statement, Expect.Statement);
    }

    /// <summary>Reads <c>}</c>.</summary>
    /// <returns>Whether the text of a template follows.</returns>
    public bool CloseBrace()
    {
        Forget();
        var closed = brackets.CloseBrace();
        expect = closed.After;
        return closed.Kind == BracketKind.Template;
    }

    /// <summary>Reads <c>(</c>.</summary>
    public void OpenParenthesis(bool newline)
    {
        var (bracket, followsAsync) = (next, previous == Async && !newline);
        Forget();
        if (bracket == NextBracket.Parameters)
            OpenParameters(flavourOfNext, afterNext);
        else if (bracket == NextBracket.Head)
            Open(BracketKind.Parentheses, Expect.Statement, Expect.Operand).IsForHead = nextIsForHead;
        else if (brackets.Innermost.IsKey)
            OpenParameters(FlavourOfMethod(), Expect.Operator);
        else
            Open(BracketKind.Parentheses, Expect.Operator, Expect.Operand).FollowsAsync = followsAsync;
    }

    /// <summary>Reads <c>)</c>.</summary>
    public void CloseParenthesis()
    {
        Forget();
        expect = Expect.Operator;
        if (brackets.CloseRoundOrSquare() is not { } closed)
            return;

        if (closed.Kind == BracketKind.Parameters)
            (next, afterNext, flavourOfNext) = (NextBracket.Body, closed.After, closed.Flavour);
        else
            (expect, precededBy) = (closed.After, closed.FollowsAsync ? PrecededBy.AsyncCall : PrecededBy.Other);
    }

    /// <summary>Reads <c>[</c>.</summary>
    public void OpenBracket()
    {
        NoteAsyncBeforeKey();
        Forget();
        Open(BracketKind.Square, Expect.Operator, Expect.Operand);
    }

    /// <summary>Reads <c>]</c>.</summary>
    public void CloseBracket()
    {
        Forget();
        expect = Expect.Operator;
        brackets.CloseRoundOrSquare();
    }

    private void OpenBody(FunctionFlavour flavour, Expect after) =>
        Open(BracketKind.Block, after, Expect.Statement).Flavour = flavour | FunctionFlavour.InFunction;

    private void OpenParameters(FunctionFlavour flavour, Expect after) =>
        Open(BracketKind.Parameters, after, Expect.Operand).Flavour = flavour;

    private void OpenObject(Expect after) => Open(BracketKind.Object, after, Expect.Operand).IsKey = true;

    private ref Bracket Open(BracketKind kind, Expect after, Expect inside)
    {
        var flavour = brackets.Innermost.Flavour;
        brackets.Open(
            new Bracket
            {
                Kind = kind,
                After = after,
                Flavour = flavour,
            }
        );
        expect = inside;
        return ref brackets.Innermost;
    }

    private FunctionFlavour FlavourOfMethod()
    {
        ref var bracket = ref brackets.Innermost;
        var method = bracket.Method;
        bracket.Method = FunctionFlavour.None;
        return method;
    }
}
