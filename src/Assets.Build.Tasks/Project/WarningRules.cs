using Assets.Core.Diagnostics;

namespace Assets.Build.Tasks.Project;

/// <summary>
/// How a warning is treated, in MSBuild's order: silenced, never an error, always an error, an error with all others.
/// </summary>
/// <remarks>
/// MSBuild decides this when a warning is logged, and a task does not get the decision. A publish must stop before it
/// copies files, so the task applies the same rules.
/// </remarks>
/// <param name="treatAsErrors">Whether warnings are errors.</param>
/// <param name="silenced"><c>NoWarn</c> and <c>MSBuildWarningsAsMessages</c>.</param>
/// <param name="errors"><c>WarningsAsErrors</c> and its twin.</param>
/// <param name="notErrors"><c>WarningsNotAsErrors</c> and its twin.</param>
internal sealed class WarningRules(bool treatAsErrors, string silenced, string errors, string notErrors)
{
    private readonly HashSet<string> silenced = Codes(silenced);
    private readonly HashSet<string> errors = Codes(errors);
    private readonly HashSet<string> notErrors = Codes(notErrors);

    /// <summary>The severity that a diagnostic is logged with.</summary>
    public Severity Apply(Diagnostic diagnostic)
    {
        if (diagnostic.Severity is not (Severity.Warning or Severity.Advice))
            return diagnostic.Severity;
        if (silenced.Contains(diagnostic.Code))
            return Severity.Information;
        if (notErrors.Contains(diagnostic.Code))
            return Severity.Warning;
        return errors.Contains(diagnostic.Code) || (treatAsErrors && diagnostic.Severity == Severity.Warning)
            ? Severity.Error
            : Severity.Warning;
    }

    private static HashSet<string> Codes(string list) =>
        list.Split([';', ',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
