namespace Assets.Core.Tests;

public sealed class ByteBudgetThatIsSpent
{
    [Fact]
    public async Task LetsTheNextThroughWhenSomeIsGivenBack()
    {
        var budget = new ByteBudget(10);
        var first = await Take(budget, 6);
        var second = Take(budget, 6);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task LetsALargeOneRunAlone()
    {
        var budget = new ByteBudget(10);
        var small = await Take(budget, 1);
        var large = Take(budget, 1000);
        var behind = Take(budget, 1);
        Assert.False(large.IsCompleted || behind.IsCompleted);
        small.Dispose();
        var alone = await large;
        Assert.False(behind.IsCompleted);
        alone.Dispose();
        (await behind).Dispose();
    }

    [Fact]
    public async Task IsNotBlockedByACancelledWait()
    {
        var budget = new ByteBudget(10);
        var first = await Take(budget, 6);
        using var cancelled = new CancellationTokenSource();
        var givesUp = budget.TakeAsync(8, cancelled.Token);
        var behind = Take(budget, 4);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givesUp);
        (await behind).Dispose();
        first.Dispose();
    }

    private static Task<ByteBudget.Share> Take(ByteBudget budget, long amount) =>
        budget.TakeAsync(amount, TestContext.Current.CancellationToken);
}
