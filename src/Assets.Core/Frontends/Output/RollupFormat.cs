using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// Rollup, and Vite up to 7: <c>a.js (1:9): text</c>, with columns counted from 0, and
/// <c>Could not resolve "./b" from "a.js"</c>. Its warnings have no line.
/// </summary>
internal sealed partial class RollupFormat : IToolFormat
{
    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        var match = WithPlace.Match(line);
        if (!match.Success)
            match = Unresolved.Match(line);
        return match.Success
            ? new(
                Severity.Error,
                null,
                match.Groups["file"].Value,
                match.Number("line"),
                match.ColumnFromZero(),
                match.Groups["text"].Value
            )
            : null;
    }

    [GeneratedRegex(
        @"^(\[!\] )?(\([^)]*\) )?(\w*Error: )?(?<file>[^\s\[].*?) \((?<line>\d+):(?<column>\d+)\): (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithPlace { get; }

    [GeneratedRegex(
        @"^(\[!\] )?(\[\S+\] )?(\[\S+\]: )?(\w*Error: )?"
            + @"(?<text>(Could not resolve|Rollup failed to resolve import) "".+"" from ""(?<file>[^""]+)"".*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unresolved { get; }
}
