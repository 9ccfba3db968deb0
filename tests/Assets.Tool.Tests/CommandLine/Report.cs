using System.Text.Json;
using Assets.Core.Reporting;
using Assets.Tool.CommandLine;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.CommandLine;

/// <summary><c>assets report</c> over a publish folder and over a report document.</summary>
public sealed class Report : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Shop().WriteManifest();
    private readonly PublishedSite earlier = PublishedSite
        .Shop()
        .Plain("old.js", "old", "text/javascript; charset=utf-8")
        .WriteManifest();

    public void Dispose()
    {
        site.Dispose();
        earlier.Dispose();
    }

    [Fact]
    public async Task ShowsSizesAndSaysWhatAManifestDoesNotHave()
    {
        var (code, output, _) = await RunAsync("report", site.Folder);
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("\nscripts                1", output, StringComparison.Ordinal);
        Assert.Contains("A manifest has no sources, references, warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritesOneJsonDocument()
    {
        var (_, output, _) = await RunAsync("report", site.Folder, "--json");
        using var document = JsonDocument.Parse(output);
        Assert.Equal("Shop", document.RootElement.GetProperty("app").GetString());
        Assert.Equal(5, document.RootElement.GetProperty("assets").GetArrayLength());
    }

    [Fact]
    public async Task WritesMarkdownWithTheChanges()
    {
        var (_, output, _) = await RunAsync("report", site.Folder, "--markdown", "--against", earlier.Folder);
        Assert.StartsWith("### Assets of `Shop`\n", output, StringComparison.Ordinal);
        Assert.Contains("-3 B on the wire since", output, StringComparison.Ordinal);
        Assert.Contains("| `old.js` | 3 B | gone | -3 B |\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritesThePage()
    {
        var page = Path.Combine(site.Folder, "r.html");
        var (_, output, _) = await RunAsync("report", site.Folder, "--html", page);
        Assert.EndsWith($"The report is {page}.\n", output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadsAReportDocument()
    {
        var file = Path.Combine(site.Folder, "assets.report.json");
        var document = ReportInput.Read(earlier.Folder, out _)!;
        await File.WriteAllTextAsync(
            file,
            ReportJson.Text(document with { Diagnostics = [new("ASSETS201", "warning", "x")] }),
            Token
        );
        var (code, output, _) = await RunAsync("report", file, "--markdown");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("Warnings: ASSETS201 (1).", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASSETS501", "/nowhere")]
    [InlineData("ASSETS327", "wwwroot/index.html")]
    [InlineData("ASSETS326", "", "--against", "/nowhere")]
    public async Task SaysWhatCannotBeRead(string expected, string source, params string[] more)
    {
        var (code, _, error) = await RunAsync(["report", Path.Combine(site.Folder, source), .. more]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains($"error {expected}", error, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await AssetsCommand.RunAsync(arguments, output, error, Token), output.ToString(), error.ToString());
    }
}
