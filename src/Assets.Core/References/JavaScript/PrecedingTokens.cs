namespace Assets.Core.References.JavaScript;

/// <summary>What the next bracket is, when the tokens before it decide that.</summary>
internal enum NextBracket : byte
{
    Unknown,

    /// <summary>
    /// After <c>if</c>, <c>while</c>, <c>for</c>, <c>with</c>, <c>switch</c> and <c>catch</c>: a statement follows
    /// the parentheses.
    /// </summary>
    Head,

    /// <summary>After <c>function</c>.</summary>
    Parameters,

    /// <summary>After a function's parameters.</summary>
    Body,
}

/// <summary>The token before, beside a word.</summary>
internal enum PrecededBy : byte
{
    Other,
    Dot,
    Arrow,

    /// <summary>A word on the line of an <c>async</c> before it.</summary>
    AsyncWord,

    /// <summary>The end of the parentheses after <c>async</c>.</summary>
    AsyncCall,
}
