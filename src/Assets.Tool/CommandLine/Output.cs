using System.Globalization;
using System.Text.Json;
using Assets.Core.Diagnostics;

namespace Assets.Tool.CommandLine;

/// <summary>
/// Where a command writes: results to standard output, as text or one JSON document, diagnostics to standard error in
/// the form that MSBuild and CI systems recognise.
/// </summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="json">Whether results are JSON.</param>
internal sealed class Output(TextWriter output, TextWriter error, bool json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool IsJson => json;

    /// <summary>Writes a result in the form that was asked for.</summary>
    /// <param name="document">The JSON document.</param>
    /// <param name="lines">The same as text.</param>
    public void Result(object document, IEnumerable<string> lines)
    {
        if (json)
            output.Write(JsonSerializer.Serialize(document, Options) + "\n");
        else
            Lines(lines);
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            output.Write(line + "\n");
    }

    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Report(diagnostic);
    }

    public void Report(Diagnostic diagnostic)
    {
        var kind = diagnostic.Severity == Severity.Error ? "error" : "warning";
        error.Write($"assets : {kind} {diagnostic.Code}: {diagnostic.Message}\n");
    }

    /// <summary>A number of bytes for people.</summary>
    public static string Size(long bytes) =>
        bytes < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : bytes < 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    /// <summary>A number of things for people.</summary>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
