using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>PostCSS and Tailwind CSS: <c>CssSyntaxError: a.css:3:4: text</c>, anywhere in a line.</summary>
internal sealed partial class PostcssFormat : IToolFormat
{
    /// <inheritdoc/>
    public ToolMessage? Read(string line) =>
        SyntaxError.Match(line) is { Success: true } match
            ? new(
                Severity.Error,
                null,
                match.Groups["file"].Value,
                match.Number("line"),
                match.Number("column"),
                match.Groups["text"].Value
            )
            : null;

    [GeneratedRegex(
        @"CssSyntaxError: (\[?[\w-]+\]?: )?(?<file>.+?):(?<line>\d+):(?<column>\d+): (?<text>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SyntaxError { get; }
}
