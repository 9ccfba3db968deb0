using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// webpack: <c>ERROR in ./src/a.js 1:0-16</c>, with the text in the next line and columns counted from 0; from plugins
/// <c>ERROR in ./src/a.ts:1:7</c>, with columns counted from 1.
/// </summary>
internal sealed partial class WebpackFormat : IToolFormat
{
    private Match? heading;

    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        if (Heading.Match(line) is { Success: true } found)
        {
            heading = found;
            return null;
        }

        // A loader's message follows its name.
        if (heading is null || line.StartsWith("Module build failed (from ", StringComparison.Ordinal))
            return null;
        var place = heading;
        heading = null;
        if (line.Length == 0)
            return null;
        var text = Code.Match(line);
        return new(
            place.Groups["kind"].Value == "ERROR" ? Severity.Error : Severity.Warning,
            text.Groups["code"].Value is { Length: > 0 } code ? code : null,
            place.Groups["file"].Value,
            place.Number("line"),
            place.Groups["separator"].Value == ":" ? place.Number("column") : place.ColumnFromZero(),
            text.Groups["text"].Value
        );
    }

    [GeneratedRegex(
        @"^(?<kind>ERROR|WARNING) in (?<file>\S.*?)((?<separator>[ :])(?<line>\d+):(?<column>\d+)(-[\d:]+)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^((?<code>TS\d+): )?(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code { get; }
}
