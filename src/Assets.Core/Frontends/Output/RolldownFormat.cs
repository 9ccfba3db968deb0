using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// Rolldown, and Vite from 8: <c>[MISSING_EXPORT] text</c>, and below it <c>╭─[ a.js:1:10 ]</c>; from a plugin
/// <c>[plugin vite:vue] a.vue:4:14</c>, and below it <c>RolldownError: text</c>. A message is an error if "Build
/// failed" stands above it.
/// </summary>
internal sealed partial class RolldownFormat : IToolFormat
{
    private bool hasFailed;
    private string? heading;
    private Match? plugin;

    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        hasFailed |= line.Contains("Build failed with ", StringComparison.Ordinal);
        var (text, place) = (heading, plugin);
        (heading, plugin) = (null, null);
        if (place is not null && Reason.Match(line) is { Success: true } reason)
            return Message(place, reason.Groups["text"].Value);
        if (text is not null && Place.Match(line) is { Success: true } framed)
            return Message(framed, text);
        if (Plugin.Match(line) is { Success: true } named)
            plugin = named;
        else if (Heading.Match(line) is { Success: true } found)
            heading = found.Groups["text"].Value;
        return null;
    }

    private ToolMessage Message(Match place, string text) =>
        new(
            hasFailed ? Severity.Error : Severity.Warning,
            null,
            place.Groups["file"].Value,
            place.Number("line"),
            place.Number("column"),
            text
        );

    // Its CLI writes the place before warnings too.
    [GeneratedRegex(
        @"^(\S.* \(\d+:\d+\) )?\[[\w:.@/-]+\] (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        @"^\s+╭─\[ (?<file>.+?)(:(?<line>\d+):(?<column>\d+))? \]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place { get; }

    [GeneratedRegex(
        @"^\[plugin [^\]]+\] (?<file>\S.*?)(:(?<line>\d+):(?<column>\d+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plugin { get; }

    // Sass writes its own place, which is exact.
    [GeneratedRegex(
        @"^\w*Error: (?!\[sass\])(?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reason { get; }
}
