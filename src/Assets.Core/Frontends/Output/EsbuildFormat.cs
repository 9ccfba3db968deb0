using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// esbuild: <c>✘ [ERROR] text</c>, and below it the place <c>a.js:1:7:</c>. Programs that call its API, such as Vite up
/// to 7, write <c>a.js:1:7: ERROR: text</c>. Columns are counted from 0.
/// </summary>
internal sealed partial class EsbuildFormat : IToolFormat
{
    private (Severity Severity, string Text)? heading;

    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        if (Heading.Match(line) is { Success: true } found)
        {
            heading = (SeverityOf(found), found.Groups["text"].Value);
            return null;
        }

        if (OneLine.Match(line) is { Success: true } whole)
            return Message(whole, SeverityOf(whole), whole.Groups["text"].Value);
        if (heading is not { } pending || line.Length == 0)
            return null;
        heading = null;
        return Place.Match(line) is { Success: true } place ? Message(place, pending.Severity, pending.Text) : null;
    }

    private static ToolMessage Message(Match match, Severity severity, string text) =>
        new(severity, null, match.Groups["file"].Value, match.Number("line"), match.ColumnFromZero(), text);

    private static Severity SeverityOf(Match match) =>
        match.Groups["kind"].Value == "ERROR" ? Severity.Error : Severity.Warning;

    // The name of the warning at the end of the text is no code: esbuild's are words.
    [GeneratedRegex(
        @"^\S+ \[(?<kind>ERROR|WARNING)\] (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        @"^\s+(?<file>\S.*):(?<line>\d+):(?<column>\d+):$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place { get; }

    [GeneratedRegex(
        @"^(?<file>\S.*?):(?<line>\d+):(?<column>\d+): (?<kind>ERROR|WARNING): (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OneLine { get; }
}
