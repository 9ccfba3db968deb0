using static Assets.Core.References.JavaScript.JavaScriptWord;

namespace Assets.Core.References.JavaScript;

/// <summary>What the next token may begin. A <c>/</c> divides where an operator is expected, and only there.</summary>
internal enum Expect : byte
{
    Statement,
    Operand,
    Operator,
}

/// <summary>What a word does to the expectation after it.</summary>
internal enum WordRole : byte
{
    /// <summary>It is an operand: an identifier, <c>this</c>, <c>null</c>.</summary>
    Operand,

    /// <summary>An operand follows: <c>return</c>, <c>typeof</c>, <c>case</c>.</summary>
    Operator,

    /// <summary>A statement follows: <c>else</c>, <c>do</c>.</summary>
    BeforeStatement,

    /// <summary>Parentheses follow, and a statement after them.</summary>
    BeforeHead,
    Catch,
    For,
    Function,
    Class,

    /// <summary>Its context decides: <c>async</c>, <c>of</c>, <c>yield</c>, <c>await</c>.</summary>
    Contextual,
}

/// <summary>The table of words (ECMA-262 sections 12.7.2, 13 and 14).</summary>
internal static class OperandExpected
{
    private static readonly WordRole[] Roles = Arrange();

    public static WordRole RoleOf(JavaScriptWord word) => Roles[(int)word];

    private static WordRole[] Arrange()
    {
        var roles = new WordRole[Enum.GetValues<JavaScriptWord>().Length];
        Set(WordRole.BeforeStatement, Break, Continue, Debugger, Do, Else, Export, Finally, Try);
        Set(WordRole.BeforeHead, If, While, With, Switch);
        Set(WordRole.Operator, Case, Const, Default, Delete, Extends, In, Instanceof);
        Set(WordRole.Operator, New, Return, Throw, Typeof, Var, JavaScriptWord.Void);
        Set(WordRole.Contextual, Async, Of, Yield, Await);
        Set(WordRole.Catch, Catch);
        Set(WordRole.For, For);
        Set(WordRole.Function, Function);
        Set(WordRole.Class, Class);
        return roles;

        void Set(WordRole role, params ReadOnlySpan<JavaScriptWord> words)
        {
            foreach (var word in words)
                roles[(int)word] = role;
        }
    }
}
