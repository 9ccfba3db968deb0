using System.Collections.Concurrent;

namespace Assets.Core.Tests;

/// <summary>Two workers and ten bytes.</summary>
public sealed class MemoryBudgetThatIsSpent
{
    private readonly MemoryBudget budget = new(10);
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task LetsALaterPieceThatFitsGoFirst()
    {
        var run = RunAsync(("first", 6), ("too large now", 6), ("fits", 4));
        await SeenAsync("end fits");
        first.SetResult();
        await run;
        Assert.True(IndexOf("end first") < IndexOf("begin too large now"));
    }

    [Fact]
    public async Task LetsALargePieceRunAlone()
    {
        var run = RunAsync(("large", 1000), ("small", 1), ("first", 1));
        first.SetResult();
        await run;
        Assert.Equal(["begin large", "end large"], log.Take(2));
    }

    [Fact]
    public async Task RunsWhatNeedsNothingBesideALargePiece()
    {
        var run = RunAsync(("first", 1000), ("nothing", 0));
        await SeenAsync("end nothing");
        first.SetResult();
        await run;
    }

    [Fact]
    public async Task EndsTheWaitOfOthersWhenAPieceFails()
    {
        var run = budget.RunAsync(
            [6, 7],
            bytes => bytes,
            async (bytes, _) =>
            {
                await Task.Yield();
                throw new InvalidOperationException($"{bytes}");
            },
            workers: 2,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("6", (await Assert.ThrowsAsync<InvalidOperationException>(() => run)).Message[..1]);
    }

    [Fact]
    public async Task IsWholeAgainAfterAFailure()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            budget.RunAsync(
                [10],
                bytes => bytes,
                (_, _) => throw new InvalidOperationException(),
                workers: 1,
                TestContext.Current.CancellationToken
            )
        );
        first.SetResult();
        await RunAsync(("all", 10));
        Assert.Equal(["begin all", "end all"], log);
    }

    private Task RunAsync(params (string Name, long Bytes)[] work) =>
        budget.RunAsync(
            work,
            piece => piece.Bytes,
            async (piece, _) =>
            {
                log.Enqueue($"begin {piece.Name}");
                await (piece.Name == "first" ? first.Task : Task.CompletedTask);
                log.Enqueue($"end {piece.Name}");
            },
            workers: 2,
            TestContext.Current.CancellationToken
        );

    private int IndexOf(string entry) => log.ToList().IndexOf(entry);

    private async Task SeenAsync(string entry)
    {
        while (!log.Contains(entry))
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }
}
