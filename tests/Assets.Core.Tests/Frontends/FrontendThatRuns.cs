using System.Diagnostics;
using System.Globalization;

namespace Assets.Core.Tests.Frontends;

public sealed class FrontendThatRuns : IDisposable
{
    private readonly FrontendOnDisk frontend = new();

    public void Dispose() => frontend.Dispose();

    [Fact]
    public void ShowsEachLineAtOnce()
    {
        frontend.Listen = line =>
        {
            if (line == "one")
                frontend.Write("../go");
        };
        Assert.Empty(
            frontend
                .With($"echo one; while [ ! -e ../go ]; do sleep 0.02; done; echo two; {frontend.Project.Command}")
                .Build()
        );
        Assert.Equal(["one", "two"], frontend.Log.Where(line => line.Length == 3));
    }

    [Fact]
    public void ShowsNoColours()
    {
        frontend.With($"printf '\\033[32mgreen\\033[39m\\n'; {frontend.Project.Command}").Build();
        Assert.Contains("green", frontend.Log);
    }

    [Fact]
    public void GetsItsVariables()
    {
        frontend.Variables["FORCE_COLOR"] = "1";
        frontend.Project = frontend.Project with { Variables = new Dictionary<string, string> { ["API"] = "a b" } };
        frontend.With("mkdir -p dist; echo \"$API,$NO_COLOR,$FORCE_COLOR\" > dist/out").Build();
        Assert.Equal("a b,1,\n", File.ReadAllText(frontend["dist/out"]));
    }

    [Fact]
    public async Task EndsWithAllItsProcessesWhenTheBuildIsCancelled()
    {
        using var build = new CancellationTokenSource();
        frontend.Listen = line =>
        {
            if (line == "started")
                build.Cancel();
        };
        frontend.With("sh -c 'echo $$ > ../child; echo started; sleep 600; true' & wait");
        Assert.ThrowsAny<OperationCanceledException>(() => frontend.Build(build.Token));
        var child = await File.ReadAllTextAsync(frontend["../child"], TestContext.Current.CancellationToken);
        while (IsRunning(child.Trim()))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal("first build", frontend.With("mkdir -p dist; cp src/* dist").ReasonToBuild());
    }

    /// <summary>Such as the daemon of a build tool, which keeps the output open.</summary>
    [Fact]
    public void DoesNotWaitForAProcessThatStaysBehind()
    {
        Assert.Empty(frontend.With($"sleep 600 & echo $! > ../daemon; {frontend.Project.Command}").Build());
        var id = int.Parse(File.ReadAllText(frontend["../daemon"]), CultureInfo.InvariantCulture);
        using var daemon = Process.GetProcessById(id);
        Assert.False(daemon.HasExited);
        daemon.Kill();
    }

    // A killed process without a parent stays in the table until it is read there.
    private static bool IsRunning(string id) =>
        File.Exists($"/proc/{id}/stat")
        && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}
