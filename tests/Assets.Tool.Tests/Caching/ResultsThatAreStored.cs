using Assets.Storage;
using Assets.Tool.Caching;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Caching;

/// <summary>What a machine that may write stores. The store of these tests refuses to change objects.</summary>
public sealed class ResultsThatAreStored : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly ObservedStore store;
    private readonly BuildMachine machine = new();
    private readonly BuildMachine fresh = new();

    public ResultsThatAreStored() => store = new(clock);

    public void Dispose()
    {
        machine.Dispose();
        fresh.Dispose();
    }

    [Fact]
    public async Task AreThoseThatAreMissing()
    {
        await machine.Make(1, 2).PushAsync(store, [1, 2], clock);
        clock.Advance(1);
        var pushed = await machine.Make(3).PushAsync(store, [1, 2, 3], clock);
        Assert.Equal(1, pushed.Results);
        await fresh.FetchAsync(store);
        Assert.Equal([1, 2, 3], fresh.Of([1, 2, 3]));
    }

    [Fact]
    public async Task AreNoneIfNoneIsMissing()
    {
        await machine.Make(1, 2).PushAsync(store, [1, 2], clock);
        var puts = store.Puts;
        var pushed = await machine.PushAsync(store, [1, 2], clock);
        Assert.Equal((0, puts, null), (pushed.Results, store.Puts, pushed.Problem));
    }

    [Fact]
    public async Task AreAllAgainBeforeTheyExpire()
    {
        await machine.Make(1, 2, 3).PushAsync(store, [1, 2], clock);
        clock.Advance(15);
        Assert.Equal(3, (await machine.PushAsync(store, [1, 2, 3], clock)).Results);
    }

    [Fact]
    public async Task AreAllAgainWhenTheyAreInTooManyObjects()
    {
        for (var i = 0; i < 65; i++)
        {
            await machine.Make(i).PushAsync(store, Enumerable.Range(0, i + 1), clock);
            clock.Advance(0.01);
        }

        Assert.Equal(66, (await machine.Make(65).PushAsync(store, Enumerable.Range(0, 66), clock)).Results);
        var opens = store.Opens;
        await fresh.FetchAsync(store);
        Assert.Equal(2, store.Opens - opens);
    }

    [Fact]
    public async Task AreThoseThatHaveExpired()
    {
        await machine.Make(1, 2).PushAsync(store, [1, 2], clock);
        foreach (var pack in await store.KeysAsync("v1/packs/"))
            await store.DeleteAsync(pack);
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal((0, null), (fetched.Results, fetched.Problem));
        clock.Advance(1);
        Assert.Equal(2, (await machine.PushAsync(store, [1, 2], clock)).Results);
        Assert.Equal(2, (await fresh.FetchAsync(store)).Results);
    }

    [Fact]
    public async Task AreNotThoseThatTheLocalCacheHasNot()
    {
        var pushed = await machine.Make(1).PushAsync(store, [1, 2], clock);
        Assert.Equal((1, null), (pushed.Results, pushed.Problem));
    }

    [Fact]
    public async Task AreUsedWhenTheRestTookTooLong()
    {
        // Two packs, of which the second one is never stored.
        var large = new byte[9 << 20];
        Random.Shared.NextBytes(large);
        machine.Cache.TryStore(BuildMachine.Key(1), large);
        var first = new TaskCompletionSource();
        store.BeforePut = async (key, token) =>
        {
            if (!key.Value.StartsWith("v1/packs/", StringComparison.Ordinal) || first.TrySetResult())
                return;
            await Task.Delay(Timeout.Infinite, token);
        };
        var pushed = await machine.Make(2).PushAsync(store, [1, 2], clock, limit: TimeSpan.FromSeconds(1));
        Assert.Contains("the next publish goes on", pushed.Problem, StringComparison.Ordinal);
        Assert.Equal(1, (await fresh.FetchAsync(store)).Results);
    }

    [Fact]
    public async Task AreNotUsedWhenTheIndexCannotBeStored()
    {
        store.BeforePut = (key, _) =>
            key.Value.StartsWith("v1/sites/", StringComparison.Ordinal)
                ? throw new ObjectStoreException(ObjectStoreFailure.Denied, "No.")
                : Task.CompletedTask;
        Assert.Equal("No.", (await machine.Make(1).PushAsync(store, [1], clock)).Problem);
        Assert.Equal(0, (await fresh.FetchAsync(store)).Results);
    }

    [Fact]
    public async Task AreNoLargerThanAPackMayBe()
    {
        machine.Cache.TryStore(BuildMachine.Key(1), new byte[PackEntry.MaximumLength + 1]);
        Assert.Equal(0, (await machine.PushAsync(store, [1], clock)).Results);
    }
}
