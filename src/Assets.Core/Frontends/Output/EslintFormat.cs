using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// ESLint's default format: the absolute path of a file, and below it lines such as
/// <c>  2:1  error  'b' is not defined  no-undef</c>, up to an empty line.
/// </summary>
internal sealed partial class EslintFormat : IToolFormat
{
    private string? file;

    /// <inheritdoc/>
    public ToolMessage? Read(string line)
    {
        if (file is not null && Row.Match(line) is { Success: true } row)
        {
            var rule = row.Groups["rule"].Value;
            return new(
                row.Groups["kind"].Value == "error" ? Severity.Error : Severity.Warning,
                null,
                file,
                row.Number("line"),
                row.Number("column"),
                rule.Length == 0 ? row.Groups["text"].Value : $"{row.Groups["text"].Value} ({rule})"
            );
        }

        file = Path.IsPathFullyQualified(line) ? line : null;
        return null;
    }

    [GeneratedRegex(
        @"^\s+(?<line>\d+):(?<column>\d+)\s+(?<kind>error|warning)\s+(?<text>\S.*?)(\s{2,}(?<rule>[\w@/-]+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row { get; }
}
