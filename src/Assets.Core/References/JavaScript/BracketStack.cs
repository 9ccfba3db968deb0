namespace Assets.Core.References.JavaScript;

/// <summary>What an open bracket encloses.</summary>
internal enum BracketKind : byte
{
    /// <summary>A block, a function's body, a switch's cases, or the whole file.</summary>
    Block,
    Object,
    Class,

    /// <summary>From <c>class</c> to the <c>{</c> of its body.</summary>
    ClassHead,

    /// <summary>A substitution in a template.</summary>
    Template,
    Parentheses,

    /// <summary>The parentheses of a function's parameters.</summary>
    Parameters,
    Square,
}

/// <summary>An open bracket, and what is known of the code in it.</summary>
internal struct Bracket
{
    public BracketKind Kind;

    /// <summary>What is expected after its end.</summary>
    public Expect After;

    /// <summary>The function around the code.</summary>
    public FunctionFlavour Flavour;

    /// <summary>The method whose key is being read.</summary>
    public FunctionFlavour Method;

    /// <summary>
    /// Whether a key is expected or has begun: in an object before <c>:</c>, in a class before <c>=</c>.
    /// </summary>
    public bool IsKey;

    /// <summary>Whether it is the head of a <c>for</c>.</summary>
    public bool IsForHead;

    /// <summary>Whether it follows <c>async</c>: arguments, or parameters of an arrow function.</summary>
    public bool FollowsAsync;

    /// <summary>How many <c>?</c> of conditional operators wait for their <c>:</c>.</summary>
    public int Ternaries;
}

/// <summary>The open brackets: one entry each and no recursion, so that no nesting is too deep.</summary>
internal struct BracketStack()
{
    private Bracket[] open = [new Bracket { Kind = BracketKind.Block, After = Expect.Statement }, .. new Bracket[31]];

    /// <summary>How many brackets are open around the code.</summary>
    public int Depth { get; private set; }

    /// <summary>The innermost bracket, to be read and changed; the file itself when none is open.</summary>
    public readonly ref Bracket Innermost => ref open[Depth];

    public void Open(Bracket bracket)
    {
        if (++Depth == open.Length)
            Array.Resize(ref open, Depth * 2);
        open[Depth] = bracket;
    }

    /// <summary>Closes the innermost bracket if a <c>)</c> or <c>]</c> can.</summary>
    public Bracket? CloseRoundOrSquare() =>
        Innermost.Kind is BracketKind.Parentheses or BracketKind.Parameters or BracketKind.Square
            ? open[Depth--]
            : null;

    /// <summary>Closes the innermost bracket that a <c>}</c> can close, and those that were left open in it.</summary>
    public Bracket CloseBrace()
    {
        while (
            Innermost.Kind
                is BracketKind.ClassHead
                    or BracketKind.Parentheses
                    or BracketKind.Parameters
                    or BracketKind.Square
        )
            Depth--;

        return Depth == 0 ? open[0] : open[Depth--];
    }
}
