namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The output and the files of one <c>dotnet publish</c>.</summary>
/// <param name="Files">The publish folder right after it.</param>
public sealed record Publish(int ExitCode, string Output, IReadOnlyList<ReportedDiagnostic> Diagnostics, FileTree Files)
{
    public FileTree WebRoot => Files.Below("wwwroot");

    public IEnumerable<ReportedDiagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == "error");

    public IEnumerable<ReportedDiagnostic> Warnings =>
        Diagnostics.Where(diagnostic => diagnostic.Severity == "warning");

    /// <summary>The line our package ends a publish with.</summary>
    public string Summary =>
        Assert
            .Single(Output.Split('\n'), line => line.TrimStart().StartsWith("Assets: ", StringComparison.Ordinal))
            .Trim();

    /// <summary>The endpoints that <c>MapStaticAssets</c> reads.</summary>
    public Endpoints Endpoints => Endpoints.Parse(Files.Text("App.staticwebassets.endpoints.json"));

    public string Manifest => Files.Text("App.assets.manifest.json");

    /// <summary>The only diagnostic with this code.</summary>
    public ReportedDiagnostic The(string code) => Assert.Single(Diagnostics, diagnostic => diagnostic.Code == code);

    /// <summary>The only diagnostic with this code about a file.</summary>
    public ReportedDiagnostic The(string code, string file) =>
        Assert.Single(Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.File == file);

    /// <summary>Returns this if it succeeded; otherwise fails the test with its output.</summary>
    public Publish Succeeded() =>
        ExitCode == 0
            ? this
            : throw new InvalidOperationException($"The run failed with exit code {ExitCode}:\n{Output}");
}
