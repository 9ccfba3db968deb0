using Assets.Storage;
using Assets.Storage.Memory;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Uploading;

public sealed class StoreThatFails
{
    [Fact]
    public async Task ForAMomentGetsASecondRound()
    {
        using var site = PublishedSite.Shop();
        var store = new MemoryStore();
        var puts = 0;
        var busy = new InterruptedStore(
            store,
            2,
            () =>
            {
                if (Interlocked.Increment(ref puts) <= 3)
                    throw new ObjectStoreException(ObjectStoreFailure.Throttled, "Slow down.");
            }
        );
        var result = await busy.UploadAsync(site.Release(), new() { Parallel = 1 });
        Assert.Empty(result.Problems);
        Assert.Equal(9, (await store.AssetsAsync()).Count);
    }

    [Fact]
    public async Task ForGoodIsReportedOnce()
    {
        using var site = PublishedSite.Shop();
        var store = new InterruptedStore(
            new MemoryStore(),
            1,
            () => throw new ObjectStoreException(ObjectStoreFailure.Full, "The quota is reached.")
        );
        var result = await store.UploadAsync(site.Release());
        var problem = Assert.Single(result.Problems);
        Assert.Equal("ASSETS504", problem.Code);
        Assert.StartsWith("The quota is reached. Run the command again", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromSomeMomentOnIsNotAskedForEveryObject()
    {
        using var site = PublishedSite.Shop();
        for (var number = 0; number < 100; number++)
            site.Immutable(
                $"img/{number}.svg",
                $"img/{number}.0000000000.svg",
                "svg",
                "image/svg+xml",
                compress: false
            );
        var requests = 0;
        var store = new InterruptedStore(
            new MemoryStore(),
            10,
            () =>
            {
                Interlocked.Increment(ref requests);
                throw new ObjectStoreException(ObjectStoreFailure.Unavailable, "The store cannot be reached.");
            }
        );
        var result = await store.UploadAsync(site.Release(), new() { Parallel = 4 });
        Assert.Equal("ASSETS504", Assert.Single(result.Problems).Code);
        Assert.InRange(requests, 4, 8);
    }
}
