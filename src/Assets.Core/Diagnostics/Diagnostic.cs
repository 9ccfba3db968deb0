namespace Assets.Core.Diagnostics;

/// <summary>A message for the user, as data: the host decides how to show it.</summary>
/// <param name="Code">The stable code, <c>ASSETSnnn</c>; see <see cref="Catalog"/>.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Message">What, where, why and what to do, in one sentence.</param>
/// <param name="Place">The place, if a file has the problem.</param>
internal sealed record Diagnostic(string Code, Severity Severity, string Message, Place? Place = null);

/// <summary>A place in a source file.</summary>
/// <param name="File">Absolute path of the user's file.</param>
/// <param name="Line">Counted from 1; 0 for the whole file.</param>
/// <param name="Column">
/// Counted from 1 in UTF-16 code units, as editors and MSBuild do; 0 for the whole line.
/// </param>
internal readonly record struct Place(string File, int Line = 0, int Column = 0);

/// <summary>The severity of a diagnostic.</summary>
internal enum Severity
{
    /// <summary>Shown in a detailed log.</summary>
    Information,

    /// <summary>A decision that the user can change. Nothing is wrong; an ordinary log shows it.</summary>
    Notice,

    /// <summary>
    /// A warning that never stops a publish. The project is correct but does not use the package fully, and a project
    /// that treats warnings as errors must not fail because it added the package.
    /// </summary>
    Advice,

    /// <summary>The output is complete and works, but can be improved.</summary>
    Warning,

    /// <summary>There is no output, or it would be wrong.</summary>
    Error,
}
