using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// tsc and vue-tsc, plain (<c>a.ts(1,7): error TS2322: …</c>, which is MSBuild's own format) and pretty
/// (<c>a.ts:1:7 - error TS2322: …</c>).
/// </summary>
internal sealed partial class TypeScriptFormat : IToolFormat
{
    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        var match = Plain.Match(line);
        if (!match.Success)
            match = Pretty.Match(line);
        return match.Success
            ? new(
                match.Groups["kind"].Value == "error" ? Severity.Error : Severity.Warning,
                match.Groups["code"].Value,
                match.Groups["file"].Value,
                match.Number("line"),
                match.Number("column"),
                match.Groups["text"].Value
            )
            : null;
    }

    [GeneratedRegex(
        @"^(?<file>[^\s(].*?)\((?<line>\d+)(,(?<column>\d+))?\): "
            + @"(?<kind>error|warning) (?<code>[A-Z]+\d+): (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain { get; }

    [GeneratedRegex(
        @"^(?<file>\S.*?):(?<line>\d+):(?<column>\d+) - (?<kind>error|warning) (?<code>[A-Z]+\d+): (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pretty { get; }
}
