using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;

namespace Assets.Core.Frontends.Output;

/// <summary>
/// Reads the output of a command: errors and warnings with a place, and what else explains a failure.
/// </summary>
/// <param name="folder">Absolute path of the folder that the command runs in.</param>
internal sealed partial class ToolOutput(string folder)
{
    // The rest of a longer line does not help to recognise the error.
    private const int MaxErrorLength = 300;

    // A longer one is minified code that a tool quotes.
    private const int MaxLineLength = 4096;

    private readonly IReadOnlyList<IToolFormat> formats =
    [
        new TypeScriptFormat(),
        new EsbuildFormat(),
        new SassFormat(),
        new PostcssFormat(),
        new RolldownFormat(),
        new RollupFormat(),
        new WebpackFormat(),
        new EslintFormat(),
    ];

    private readonly Dictionary<Place, ToolMessage> messages = [];
    private string? firstError;
    private string? lastLine;

    /// <summary>
    /// The line that explains a failure best: the first one that looks like an error, otherwise the last one. Null
    /// without output.
    /// </summary>
    public string? Explanation => firstError ?? lastLine;

    /// <summary>The program that the shell did not find; null if it found all.</summary>
    public string? MissingProgram { get; private set; }

    /// <summary>Reads the next line, which has no colours.</summary>
    public void Read(string line)
    {
        if (line.Length > MaxLineLength)
            return;
        if (NotFound.Match(line) is { Success: true } missing)
            MissingProgram ??= missing.Groups["program"].Value.Trim();
        if (line.Length > 0)
            lastLine = Shorten(line);
        if (firstError is null && ErrorLine.IsMatch(line))
            firstError = Shorten(line);
        foreach (var format in formats)
        {
            if (format.Read(line) is { } message && PlaceOf(message) is { } place)
                messages.TryAdd(place, message);
        }
    }

    /// <summary>
    /// The errors and warnings, in order, each place once: tools repeat an error in the formats of the tools that they
    /// call.
    /// </summary>
    /// <param name="hasFailed">Whether the command failed. If not, its errors are warnings.</param>
    public IEnumerable<Diagnostic> Diagnostics(bool hasFailed) =>
        messages.Select(message =>
            Catalog.OfFrontendTool(message.Value.Code, message.Value.Text, message.Key) with
            {
                Severity = hasFailed && message.Value.Severity == Severity.Error ? Severity.Error : Severity.Advice,
            }
        );

    /// <summary>Null for what only looks like a place: the file does not exist.</summary>
    private Place? PlaceOf(ToolMessage message)
    {
        if (message.File.AsSpan().ContainsAny(Path.GetInvalidPathChars()))
            return null;
        var file = Path.GetFullPath(message.File, folder);
        return File.Exists(file) ? new Place(file, message.Line, message.Column) : null;
    }

    private static string Shorten(string line)
    {
        var text = Frame.Replace(line, "").Trim();
        return text.Length <= MaxErrorLength ? text : text[..MaxErrorLength] + "…";
    }

    [GeneratedRegex(@"^[│┃|\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Frame { get; }

    // "Error: text", "[ERROR] text", "error TS2322: text"; not headings such as "error during build:", nor npm's lines
    // about the exit code.
    [GeneratedRegex(
        @"(?<!npm )\b\w*error\b(\]| \w+\d+:|:) *\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ErrorLine { get; }

    // dash "sh: 1: vite: not found", bash "bash: line 1: vite: command not found", macOS "sh: vite: command not found",
    // and cmd.
    [GeneratedRegex(
        @"^((/\S+/)?\w*sh: ((line )?\d+: )?(?<program>[^:]+): (command )?not found"
            + @"|'(?<program>[^']+)' is not recognized as an internal or external command.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotFound { get; }
}
