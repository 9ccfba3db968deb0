using Assets.Storage;
using Assets.Tool.Caching;

namespace Assets.Tool.Tests.Caching;

/// <summary>A store that refuses, does not answer or is slow: a value for the build, which goes on.</summary>
public sealed class RemoteCacheThatFails : IDisposable
{
    private readonly ObservedStore store = new();
    private readonly BuildMachine machine = new BuildMachine().Make(1, 2);
    private readonly BuildMachine fresh = new();

    public void Dispose()
    {
        machine.Dispose();
        fresh.Dispose();
    }

    [Theory]
    [InlineData(ObjectStoreFailure.Denied)]
    [InlineData(ObjectStoreFailure.BucketNotFound)]
    [InlineData(ObjectStoreFailure.Unavailable)]
    [InlineData(ObjectStoreFailure.ClockSkew)]
    public async Task ToListSaysWhy(ObjectStoreFailure failure)
    {
        store.BeforeList = () => throw new ObjectStoreException(failure, "The reason.");
        Assert.Equal("The reason.", (await fresh.FetchAsync(store)).Problem);
        Assert.Equal("The reason.", (await machine.PushAsync(store, [1])).Problem);
        Assert.Equal(0, store.Puts);
    }

    [Fact]
    public async Task ToOpenSaysWhy()
    {
        await machine.PushAsync(store, [1, 2]);
        store.BeforeOpen = (_, _) => throw new ObjectStoreException(ObjectStoreFailure.Throttled, "Slow down.");
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal(("Slow down.", false), (fetched.Problem, fetched.IsDamaged));
    }

    [Fact]
    public async Task ToTakeMoreSaysWhy()
    {
        store.BeforePut = (_, _) => throw new ObjectStoreException(ObjectStoreFailure.Full, "Full.");
        Assert.Equal((0, "Full."), Of(await machine.PushAsync(store, [1, 2])));
    }

    [Fact]
    public async Task ToAnswerIsNotWaitedForEvenIfItCannotBeCancelled()
    {
        await machine.PushAsync(store, [1, 2]);
        store.BeforeOpen = (_, _) => Task.Delay(Timeout.Infinite, CancellationToken.None);
        var limits = BuildMachine.Patient with { Answer = TimeSpan.FromSeconds(0.1) };
        Assert.Equal((0, "The store did not answer within 0.1 seconds."), Of(await fresh.FetchAsync(store, limits)));
    }

    [Fact]
    public async Task ToSendInTimeIsNotWaitedFor()
    {
        await machine.PushAsync(store, [1, 2]);
        store.Content = (key, content) =>
            key.Value.StartsWith("v1/packs/", StringComparison.Ordinal) ? new SilentStream() : content;
        var limits = BuildMachine.Patient with { Grace = TimeSpan.FromSeconds(0.1) };
        Assert.Equal(
            (0, "The store is slower than making the results again."),
            Of(await fresh.FetchAsync(store, limits))
        );
    }

    [Fact]
    public async Task ToAnswerEndsWithTheBuild()
    {
        await machine.PushAsync(store, [1, 2]);
        using var build = new CancellationTokenSource();
        store.BeforeList = build.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new CacheFetch(store, fresh.Cache, BuildMachine.Patient).RunAsync(BuildMachine.Site, build.Token)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new CachePush(store, machine.Cache, TimeSpan.FromMinutes(1), TimeProvider.System).RunAsync(
                BuildMachine.Site,
                [BuildMachine.Key(1)],
                build.Token
            )
        );
    }

    [Fact]
    public async Task ToKeepUpIsNoProblemForTwoBuildsAtOnce()
    {
        using var other = new BuildMachine().Make(2, 3);
        var pushed = await Task.WhenAll(machine.PushAsync(store, [1, 2]), other.PushAsync(store, [2, 3]));
        Assert.All(pushed, result => Assert.Null(result.Problem));
        Assert.Equal(2, (await fresh.FetchAsync(store)).Results);
    }

    private static (int, string?) Of(CacheResult result) => (result.Results, result.Problem);

    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
