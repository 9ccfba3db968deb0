using System.Diagnostics;
using Assets.Tool.CommandLine;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.CommandLine;

public sealed class ProgressOfAnUpload : IDisposable
{
    private readonly PublishedSite site = new();
    private readonly PublishedSite target = new();

    public void Dispose()
    {
        site.Dispose();
        target.Dispose();
    }

    [Fact]
    public void IsALineForEachTenth()
    {
        using var text = new StringWriter();
        using var lines = new ProgressDisplay.PlainLines(new Output(text, text, json: false));
        for (var stored = 0; stored <= 200; stored++)
            lines.Report(new(stored, 200, stored * 100));
        Assert.Equal(10, text.ToString().Count(c => c == '\n'));
        Assert.StartsWith(
            "20 of 200 objects, 2.0 kB\n40 of 200 objects, 4.0 kB\n",
            text.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void IsNothingForAFewObjects()
    {
        using var text = new StringWriter();
        using var lines = new ProgressDisplay.PlainLines(new Output(text, text, json: false));
        lines.Report(new(50, 99, 100));
        Assert.Equal("", text.ToString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("CI=true", false)]
    [InlineData("TERM=dumb", false)]
    public async Task IsABarOnATerminal(string variable, bool isBar)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "script(1) of Linux has a terminal for a program.");
        for (var number = 0; number < 100; number++)
            site.Unlisted($"{number}.txt", "text");
        site.WriteManifest();
        var output = await OnATerminalAsync(variable);
        Assert.Contains("Stored 100 objects (400 bytes) in ", output, StringComparison.Ordinal);
        // The cursor is hidden while the bar is drawn, and shown again.
        Assert.Equal(isBar, output.Contains("\x1b[?25h", StringComparison.Ordinal));
        Assert.Equal(!isBar, output.Contains("50 of 100 objects", StringComparison.Ordinal));
    }

    private async Task<string> OnATerminalAsync(string variable)
    {
        var command = $"dotnet '{ToolProcess.Program}' upload '{site.Folder}' '{target.Folder}' --parallel 1";
        string[] set = variable.Length == 0 ? [] : [variable];
        // What this machine's own CI sets must not count.
        var start = new ProcessStartInfo(
            "env",
            [
                "-u",
                "CI",
                "-u",
                "GITHUB_ACTIONS",
                "-u",
                "NO_COLOR",
                "TERM=xterm",
                .. set,
                "script",
                "-qec",
                command,
                "/dev/null",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
