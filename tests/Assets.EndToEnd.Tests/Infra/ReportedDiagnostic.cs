using System.Globalization;
using System.Text.RegularExpressions;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>One error or warning as a console shows it.</summary>
/// <param name="File">
/// The file as printed, relative to the site's folder when it is there; empty when none is named.
/// </param>
public sealed partial record ReportedDiagnostic(
    string Severity,
    string Code,
    string File,
    int Line,
    int Column,
    string Message
)
{
    /// <summary>All in a build's output, in order, repetitions included.</summary>
    public static IReadOnlyList<ReportedDiagnostic> Parse(string output, string root) =>
        [
            .. Pattern
                .Matches(output)
                .Select(match => new ReportedDiagnostic(
                    match.Groups["severity"].Value,
                    match.Groups["code"].Value,
                    Relative(match.Groups["file"].Value, root),
                    Number(match.Groups["line"]),
                    Number(match.Groups["column"]),
                    match.Groups["message"].Value
                )),
        ];

    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Code}: {Message}";

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static string Relative(string file, string root) =>
        file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file[(root.Length + 1)..].Replace('\\', '/')
            : file;

    [GeneratedRegex(
        @"^ *(?:(?<file>\S.*?)(?:\((?<line>\d+)(?:,(?<column>\d+))?\))? ?: )?(?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>.*?)(?: \[[^\]]+\])?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern { get; }
}
