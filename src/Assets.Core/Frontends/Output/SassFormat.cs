using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// Sass: <c>Error: text</c> or <c>DEPRECATION WARNING [import]: text</c>, then the source in a frame, then its place:
/// <c>a.scss 2:10  root stylesheet</c>.
/// </summary>
internal sealed partial class SassFormat : IToolFormat
{
    private (Severity Severity, string Text)? heading;

    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        if (Heading.Match(line) is { Success: true } found)
        {
            heading = (found.Groups["error"].Success ? Severity.Error : Severity.Warning, found.Groups["text"].Value);
            return null;
        }

        if (heading is not { } pending || Place.Match(line) is not { Success: true } place)
            return null;
        // Further places are those of the callers.
        heading = null;
        return new(
            pending.Severity,
            null,
            place.Groups["file"].Value,
            place.Number("line"),
            place.Number("column"),
            pending.Text
        );
    }

    [GeneratedRegex(
        @"^((?<error>Error: (\[sass\] )?)|(DEPRECATION )?WARNING( \[[\w-]+\])?: )(?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        @"^\s+(?<file>\S+) (?<line>\d+):(?<column>\d+)  \S.*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place { get; }
}
