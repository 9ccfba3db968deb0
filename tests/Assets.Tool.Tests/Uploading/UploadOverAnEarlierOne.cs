using Assets.Storage;
using Assets.Storage.Memory;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Uploading;

public sealed class UploadOverAnEarlierOne
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task SkipsFingerprintedNames()
    {
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        var result = await store.UploadAsync(site.Release());
        Assert.Equal(["favicon.ico", "index.html"], result.Stored.Select(key => key.Value));
        Assert.Equal(7, result.Existing);
    }

    [Fact]
    public async Task ListsTheStoreOnce()
    {
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        var counted = new InterruptedStore(store, int.MaxValue, () => { });
        await counted.UploadAsync(site.Release());
        Assert.Equal(1, counted.Lists);
    }

    [Fact]
    public async Task StoresOnlyTheRecordOfAnUnchangedRelease()
    {
        using var site = new PublishedSite().Immutable("a.js", "a.aaaaaaaaaa.js", "a", "text/javascript");
        await store.UploadAsync(site.Release());
        var keys = new List<string>();
        var recorded = new InterruptedStore(store, int.MaxValue, () => { }) { AfterPut = Record };
        await recorded.UploadAsync(site.Release());
        Assert.StartsWith(ReleaseRecord.Prefix, Assert.Single(keys), StringComparison.Ordinal);

        Task Record(ObjectKey key)
        {
            keys.Add(key.Value);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task NamesThePlainPathsThatCachesHave()
    {
        using var old = PublishedSite.Shop("1");
        using var site = PublishedSite.Shop("2").Plain("neu/ö.txt", "new", "text/plain");
        await store.UploadAsync(old.Release());
        var result = await store.UploadAsync(site.Release());
        Assert.Equal(["favicon.ico", "index.html"], result.Purge.Select(key => key.Value));
    }

    [Fact]
    public async Task DeletesNothing()
    {
        using var old = PublishedSite.Shop("1");
        using var site = PublishedSite.Shop("2");
        await store.PutAsync("media/photo.jpg", "photo");
        await store.UploadAsync(old.Release());
        var before = await store.KeysAsync();
        await store.UploadAsync(site.Release());
        Assert.Empty(before.Except(await store.KeysAsync()));
    }

    [Fact]
    public async Task ReplacesAFingerprintedObjectOfAnotherLength()
    {
        using var site = PublishedSite.Shop();
        await store.PutAsync("font/a.ccccccccc0.woff2", "fo");
        await store.UploadAsync(site.Release());
        Assert.Equal("font", await store.TextAsync("font/a.ccccccccc0.woff2"));
    }

    [Fact]
    public async Task AcceptsAnObjectThatAnotherUploadStoredMeanwhile()
    {
        using var site = PublishedSite.Shop();
        var release = site.Release();
        var racing = new InterruptedStore(store, int.MaxValue, () => { })
        {
            AfterPut = key => key.Value == "css/site.aaaaaaaaa1.css" ? store.UploadAsync(release) : Task.CompletedTask,
        };
        var result = await racing.UploadAsync(release, new() { Parallel = 1 });
        Assert.Empty(result.Problems);
    }

    [Fact]
    public async Task StoresHeadersAgainWhenItIsForced()
    {
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        site.CacheControl("font/a.woff2", "max-age=60");
        await store.UploadAsync(site.Release());
        Assert.Equal("max-age=31536000, immutable", (await store.HeadersAsync("font/a.ccccccccc0.woff2")).CacheControl);
        await store.UploadAsync(site.Release(), new() { Everything = true });
        Assert.Equal("max-age=60", (await store.HeadersAsync("font/a.ccccccccc0.woff2")).CacheControl);
    }

    [Fact]
    public async Task OfTheSameReleaseHasTheSameRecord()
    {
        using var site = PublishedSite.Shop();
        var first = await store.UploadAsync(site.Release());
        var second = await store.UploadAsync(site.Release());
        Assert.Equal(first.Release, second.Release);
        Assert.NotEqual(first.Release, site.Release(UploadEncoding.Brotli).RecordObject.Key);
        Assert.Single(await store.RecordsAsync());
    }
}
