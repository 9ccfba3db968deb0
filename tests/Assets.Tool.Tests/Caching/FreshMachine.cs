namespace Assets.Tool.Tests.Caching;

/// <summary>A machine without a local cache, and a remote cache that another machine has filled.</summary>
public sealed class FreshMachine : IDisposable
{
    private static readonly int[] All = [.. Enumerable.Range(0, 3000)];

    private readonly ObservedStore store = new();
    private readonly BuildMachine first = new();
    private readonly BuildMachine fresh = new();

    public void Dispose()
    {
        first.Dispose();
        fresh.Dispose();
    }

    [Fact]
    public async Task GetsThreeThousandResultsWithFewRequests()
    {
        var pushed = await first.Make(All).PushAsync(store, All);
        Assert.Equal((3000, null), (pushed.Results, pushed.Problem));
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal((3000, null), (fetched.Results, fetched.Problem));
        Assert.Equal(All, fresh.Of(All));
        Assert.InRange(store.Puts, 2, 10);
        Assert.InRange(store.Opens, 2, 10);
    }

    [Fact]
    public async Task AsksOnlyForWhatItDoesNotHave()
    {
        await first.Make(1, 2, 3).PushAsync(store, [1, 2, 3]);
        Assert.Equal(1, (await fresh.Make(1, 3).FetchAsync(store)).Results);
        Assert.Equal([1, 2, 3], fresh.Of([1, 2, 3]));
        var again = await fresh.FetchAsync(store);
        Assert.Equal((0, 0), (again.Results, again.Bytes));
    }

    [Fact]
    public async Task GetsNothingWhereNothingIs()
    {
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal((0, null), (fetched.Results, fetched.Problem));
    }

    [Fact]
    public async Task GetsNothingOfAnotherSite()
    {
        await first.Make(1).PushAsync(store, [1]);
        await fresh.FetchAsync(store, site: BuildMachine.Key(0));
        Assert.Equal(0, fresh.Results);
    }

    [Fact]
    public async Task GetsTheResultsOfTheLatestPublish()
    {
        await first.Make(1, 2).PushAsync(store, [1, 2]);
        await first.Make(3).PushAsync(store, [2, 3]);
        await fresh.FetchAsync(store);
        Assert.Equal([2, 3], fresh.Of([1, 2, 3]));
    }
}
