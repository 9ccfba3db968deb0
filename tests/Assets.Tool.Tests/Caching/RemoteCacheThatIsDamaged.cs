using Assets.Core.Caching;
using Assets.Storage;
using Assets.Tool.Caching;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Caching;

/// <summary>
/// Objects that are not what a machine stored. No byte of them is used, and the publish makes the results itself.
/// </summary>
public sealed class RemoteCacheThatIsDamaged : IAsyncLifetime
{
    private static readonly int[] All = [.. Enumerable.Range(0, 100)];

    private readonly ManualClock clock = new();
    private readonly ObservedStore store;
    private readonly BuildMachine machine = new();
    private readonly BuildMachine fresh = new();

    public RemoteCacheThatIsDamaged() => store = new(clock);

    public async ValueTask InitializeAsync() => await machine.Make(All).PushAsync(store, All, clock);

    public ValueTask DisposeAsync()
    {
        machine.Dispose();
        fresh.Dispose();
        return default;
    }

    [Fact]
    public async Task GivesAllResultsButTheDamagedOne()
    {
        await ChangeAsync("v1/packs/", pack => pack[^1] ^= 1);
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal((99, true), (fetched.Results, fetched.IsDamaged));
        Assert.StartsWith("1 objects or results in it are damaged", fetched.Problem, StringComparison.Ordinal);
        Assert.Equal(99, fresh.Of(All).Count());
        Assert.Equal(99, fresh.Results);
    }

    [Fact]
    public async Task GivesNoWrongByteWhereverOneIsChanged()
    {
        var pack = Assert.Single(await store.KeysAsync("v1/packs/"));
        var content = await store.ReadAsync(pack);
        for (var i = 0; i < content.Length; i += 397)
        {
            var changed = content.ToArray();
            changed[i] ^= 0x55;
            await store.ReplaceAsync(pack, changed);
            using var one = new BuildMachine();
            await one.FetchAsync(store);
            Assert.Equal(one.Results, one.Of(All).Count());
        }
    }

    [Fact]
    public async Task IsMendedByTheNextPublishThatMayWrite()
    {
        await ChangeAsync("v1/packs/", pack => pack[^1] ^= 1);
        clock.Advance(1);
        await machine.PushAsync(store, All, clock, anew: true);
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal((100, null), (fetched.Results, fetched.Problem));
    }

    [Fact]
    public async Task GivesNothingOfATruncatedPack()
    {
        var pack = Assert.Single(await store.KeysAsync("v1/packs/"));
        await store.ReplaceAsync(pack, (await store.ReadAsync(pack))[..^10]);
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal((0, true), (fetched.Results, fetched.IsDamaged));
        Assert.Equal(0, fresh.Results);
    }

    [Fact]
    public async Task KeepsWhatCameBeforeTheConnectionBroke()
    {
        store.Content = (key, content) =>
            key.Value.StartsWith("v1/packs/", StringComparison.Ordinal) ? new BrokenStream(content, 3000) : content;
        var fetched = await fresh.FetchAsync(store);
        Assert.Equal("The connection broke.", fetched.Problem);
        Assert.False(fetched.IsDamaged);
        Assert.InRange(fresh.Results, 1, 99);
        Assert.Equal(fresh.Results, fresh.Of(All).Count());
    }

    /// <summary>Whoever may write can name any bytes in an index; a digest of other bytes or of another key is not accepted.</summary>
    [Fact]
    public async Task GivesNoResultUnderTheKeyOfAnother()
    {
        var (key, index) = await IndexAsync();
        var pack = Assert.Single(index.Packs);
        var keys = pack.Entries.Select(entry => entry.Key).ToList();
        var entries = pack.Entries.Select((entry, i) => entry with { Key = keys[(i + 1) % keys.Count] });
        await store.DeleteAsync(key);
        await StoreAsync(index with { Packs = [pack with { Entries = [.. entries] }] }, BuildMachine.Site);
        Assert.Equal((0, true), Of(await fresh.FetchAsync(store)));
        Assert.Equal(0, fresh.Results);
    }

    [Fact]
    public async Task GivesNothingOfAnIndexOfAnotherSite()
    {
        var (_, index) = await IndexAsync();
        var other = CacheKey.Of("site", "other");
        await StoreAsync(index, other);
        Assert.Equal((0, true), Of(await fresh.FetchAsync(store, site: other)));
    }

    [Fact]
    public async Task GivesTheResultsOfAnEarlierIndex()
    {
        var (key, _) = await IndexAsync();
        clock.Advance(1);
        await machine.Make(1000).PushAsync(store, [.. All, 1000], clock);
        var newer = Assert.Single(await store.KeysAsync("v1/sites/"), other => other != key);
        clock.Advance(1);
        await store.ReplaceAsync(newer, (await store.ReadAsync(newer))[..^1]);
        Assert.Equal((100, true), Of(await fresh.FetchAsync(store)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"version":1,"site":"?","packs":[{"name":"../x","length":1,"entries":[]}]}""")]
    [InlineData(
        """{"version":1,"site":"?","packs":[{"name":"?","length":9,"entries":[{"k":"AA==","o":0,"s":1,"l":1}]}]}"""
    )]
    [InlineData("""{"version":1,"site":"?","packs":[null]}""")]
    [InlineData("""{"version":2,"site":"?","packs":[]}""")]
    public async Task GivesNothingOfAnIndexThatIsNone(string json)
    {
        var (old, _) = await IndexAsync();
        await store.DeleteAsync(old);
        var content = System.Text.Encoding.UTF8.GetBytes(
            json.Replace("?", BuildMachine.Site.Value, StringComparison.Ordinal)
        );
        await store.ReplaceAsync(
            ObjectKey.Parse($"{SiteIndex.Prefix(BuildMachine.Site)}{SiteIndex.Hash(content)}.json"),
            content
        );
        Assert.Equal((0, true), Of(await fresh.FetchAsync(store)));
    }

    private static (int, bool) Of(CacheResult result) => (result.Results, result.IsDamaged);

    private async Task<(ObjectKey Key, SiteIndex Index)> IndexAsync()
    {
        var key = Assert.Single(await store.KeysAsync("v1/sites/"));
        return (key, SiteIndex.TryRead(key, BuildMachine.Site, await store.ReadAsync(key))!);
    }

    private Task StoreAsync(SiteIndex index, CacheKey site)
    {
        var (key, content) = index.ToObject(site);
        return store.ReplaceAsync(key, content);
    }

    private async Task ChangeAsync(string prefix, Action<byte[]> change)
    {
        var key = Assert.Single(await store.KeysAsync(prefix));
        var content = await store.ReadAsync(key);
        change(content);
        await store.ReplaceAsync(key, content);
    }

    private sealed class BrokenStream(Stream inner, int length) : MemoryStream
    {
        private int rest = length;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (rest == 0)
                throw new IOException("The connection broke.");
            var read = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, rest)], cancellationToken);
            rest -= read;
            return read;
        }
    }
}
