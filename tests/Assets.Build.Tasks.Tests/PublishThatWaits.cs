using Assets.Core;
using Assets.Core.Diagnostics;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests;

/// <summary>Another publish of the project uses the folder.</summary>
public sealed class PublishThatWaits : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-waits-").FullName;
    private readonly RecordingEngine engine = new();
    private readonly List<Diagnostic> diagnostics = [];

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void NamesTheProcessThatItWaitsFor()
    {
        using var first = Acquire();
        Acquire();
        Assert.Equal(
            [$"Assets: waiting for process {Environment.ProcessId}, which publishes the same project"],
            engine.Messages
        );
    }

    [Fact]
    public void EndsWithADiagnosticThatNamesProcessAndFolder()
    {
        using var first = Acquire();
        Assert.Null(Acquire());
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("ASSETS112", diagnostic.Code);
        Assert.Contains($"process {Environment.ProcessId}", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("'the folder'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsNothingWhenTheFolderIsFree()
    {
        Acquire()!.Dispose();
        using var next = Acquire();
        Assert.Empty(engine.Messages);
        Assert.Empty(diagnostics);
    }

    private IDisposable? Acquire() =>
        ProjectLock.Acquire(
            Path.Combine(root, ".lock"),
            "the folder",
            new TaskLoggingHelper(engine, "Task"),
            diagnostics.Add,
            TestContext.Current.CancellationToken,
            new LockPatience(TimeSpan.Zero, TimeSpan.Zero)
        );
}
