using System.Globalization;
using Assets.Storage;
using Assets.Storage.Files;
using Assets.Storage.Memory;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Uploading;

/// <summary>An upload that ends after each possible number of operations, over a release that is in use.</summary>
public sealed class InterruptedUpload
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IsCompletedByTheNextOne(bool cancels)
    {
        using var old = PublishedSite.Shop("1");
        using var site = PublishedSite.Shop("2");
        var reference = new MemoryStore();
        await reference.UploadAsync(old.Release());
        await reference.UploadAsync(site.Release());
        var expected = await reference.KeysAsync();
        for (var operations = 0; ; operations++)
        {
            var store = new MemoryStore();
            await store.UploadAsync(old.Release());
            if (!await InterruptAsync(store, site, operations, cancels))
            {
                Assert.True(operations > 9, operations.ToString(CultureInfo.InvariantCulture));
                return;
            }

            await AssertPageWorksAsync(store);
            var result = await store.UploadAsync(site.Release());
            Assert.Empty(result.Problems);
            Assert.Equal(expected, await store.KeysAsync());
            Assert.Equal("css/site.aaaaaaaaa2.css js/app.bbbbbbbbb2.js", await store.TextAsync("index.html"));
            Assert.Equal("app(1)", await store.TextAsync("js/app.bbbbbbbbb1.js"));
        }
    }

    [Fact]
    public async Task NamesNoMissingAssetAtAnyMoment()
    {
        using var old = PublishedSite.Shop("1");
        using var site = PublishedSite.Shop("2");
        using var target = new PublishedSite();
        var store = new FileSystemStore(target.Folder);
        await store.UploadAsync(old.Release());
        var watched = new InterruptedStore(store, int.MaxValue, () => { })
        {
            AfterPut = _ => AssertPageWorksAsync(store),
        };
        await watched.UploadAsync(site.Release());
        Assert.Equal("app(2)", await store.TextAsync("js/app.bbbbbbbbb2.js"));
    }

    [Fact]
    public async Task HasNoRecordUntilItIsComplete()
    {
        using var site = PublishedSite.Shop();
        var store = new MemoryStore();
        // One list and nine objects; the manifest fails.
        Assert.True(await InterruptAsync(store, site, operations: 10, cancels: false));
        Assert.Equal(9, (await store.AssetsAsync()).Count);
        Assert.Empty(await store.RecordsAsync());
    }

    private static async Task AssertPageWorksAsync(IObjectStore store)
    {
        foreach (var name in (await store.TextAsync("index.html"))!.Split(' '))
            Assert.NotNull(await store.TextAsync(name));
    }

    /// <summary>Uploads until the interruption.</summary>
    /// <returns>Whether there was one.</returns>
    private static async Task<bool> InterruptAsync(IObjectStore store, PublishedSite site, int operations, bool cancels)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var interrupted = new InterruptedStore(
            store,
            operations,
            () =>
            {
                if (!cancels)
                    throw new ObjectStoreException(ObjectStoreFailure.Denied, "The credentials expired.");
                cancellation.Cancel();
            }
        );
        try
        {
            var result = await interrupted.UploadAsync(site.Release(), new() { Parallel = 4 }, cancellation.Token);
            Assert.Equal(interrupted.WasInterrupted, result.Problems.Count > 0);
        }
        catch (OperationCanceledException) when (cancels) { }
        catch (ObjectStoreException) when (operations == 0) { }

        return interrupted.WasInterrupted;
    }
}
