namespace Assets.Core.References.JavaScript;

/// <summary>
/// What kind of function the code is in, which decides whether <c>yield</c> and <c>await</c> are names or operators
/// (ECMA-262, the parameters [Yield] and [Await] of the grammar).
/// </summary>
[Flags]
internal enum FunctionFlavour : byte
{
    None = 0,
    Generator = 1,
    Async = 2,
    InFunction = 4,
}

/// <summary>Questions about <see cref="FunctionFlavour"/>.</summary>
internal static class FunctionFlavours
{
    /// <summary>Whether <c>yield</c> is an operator.</summary>
    public static bool AllowsYield(this FunctionFlavour flavour) => (flavour & FunctionFlavour.Generator) != 0;

    /// <summary>Whether <c>await</c> is an operator: outside functions too, as the file may be a module.</summary>
    public static bool AllowsAwait(this FunctionFlavour flavour) =>
        (flavour & (FunctionFlavour.Async | FunctionFlavour.InFunction)) != FunctionFlavour.InFunction;
}
