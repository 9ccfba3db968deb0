using Assets.Storage;
using Assets.Storage.Memory;
using Assets.Tool.Pruning;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Pruning;

public sealed class PruneOfReleases
{
    private readonly ManualClock clock = new();
    private readonly MemoryStore store;

    public PruneOfReleases() => store = new(clock);

    [Fact]
    public async Task DeletesWhatOnlyExpiredReleasesName()
    {
        await UploadAsync("1", "2", "3");
        var result = await PruneAsync(new() { Keep = 1, MinimumAge = TimeSpan.FromDays(5) });
        Assert.Equal(2, result.Expired.Count);
        Assert.Equal(
            [
                "css/site.aaaaaaaaa3.css",
                "css/site.aaaaaaaaa3.css.br",
                "css/site.aaaaaaaaa3.css.gz",
                "favicon.ico",
                "font/a.ccccccccc0.woff2",
                "index.html",
                "js/app.bbbbbbbbb3.js",
                "js/app.bbbbbbbbb3.js.br",
                "js/app.bbbbbbbbb3.js.gz",
            ],
            await store.AssetsAsync()
        );
        Assert.Single(await store.RecordsAsync());
    }

    [Fact]
    public async Task DeletesTheDeltasOfExpiredReleases()
    {
        using var first = PublishedSite.Shop("1").Delta("js/app.js", "app(0)");
        using var second = PublishedSite.Shop("2").Delta("js/app.js", "app(1)");
        await store.UploadAsync(first.Release());
        clock.Advance(days: 1);
        await store.UploadAsync(second.Release());
        await PruneAsync(new() { Keep = 1, MinimumAge = TimeSpan.Zero });
        Assert.Equal(
            ["js/app.bbbbbbbbb2.js.d000000001.dcz"],
            (await store.AssetsAsync()).Where(key => key.EndsWith(".dcz", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task KeepsTheNewestReleases()
    {
        await UploadAsync("1", "2", "3");
        var result = await PruneAsync(new() { Keep = 2, MinimumAge = TimeSpan.Zero });
        Assert.Equal(2, result.Kept.Count);
        Assert.Contains("js/app.bbbbbbbbb2.js", await store.KeysAsync());
        Assert.DoesNotContain("js/app.bbbbbbbbb1.js", await store.KeysAsync());
    }

    [Fact]
    public async Task CountsTheAgeFromTheReplacement()
    {
        await UploadAsync("1", "2");
        // The first release is twenty days old, but was in use until ten days ago.
        var result = await PruneAsync(new() { Keep = 1, MinimumAge = TimeSpan.FromDays(11) });
        Assert.Empty(result.Expired);
    }

    [Fact]
    public async Task AlwaysKeepsTheCurrentRelease()
    {
        await UploadAsync("1");
        await PruneAsync(
            new()
            {
                Keep = 0,
                MinimumAge = TimeSpan.Zero,
                Orphans = true,
            }
        );
        Assert.Equal(9, (await store.AssetsAsync()).Count);
    }

    [Fact]
    public async Task KeepsAReleaseThatWasRolledBackTo()
    {
        await UploadAsync("1", "2", "1");
        await PruneAsync(new() { Keep = 1, MinimumAge = TimeSpan.Zero });
        Assert.Contains("js/app.bbbbbbbbb1.js", await store.KeysAsync());
        Assert.DoesNotContain("js/app.bbbbbbbbb2.js", await store.KeysAsync());
    }

    [Fact]
    public async Task KeepsReleasesOfOneMoment()
    {
        using var first = PublishedSite.Shop("1");
        using var second = PublishedSite.Shop("2");
        await store.UploadAsync(first.Release());
        await store.UploadAsync(second.Release());
        clock.Advance(days: 10);
        Assert.Empty((await PruneAsync(new() { Keep = 1, MinimumAge = TimeSpan.Zero })).Expired);
    }

    [Fact]
    public async Task KeepsWhatNoReleaseNames()
    {
        await store.PutAsync("media/photo.jpg", "photo");
        await UploadAsync("1", "2");
        await PruneAsync(new() { Keep = 1, MinimumAge = TimeSpan.Zero });
        Assert.Contains("media/photo.jpg", await store.KeysAsync());
    }

    [Fact]
    public async Task DeletesOrphansWhenItIsAskedTo()
    {
        await store.PutAsync("js/lost.0000000000.js", "lost");
        await UploadAsync("1");
        await store.PutAsync("js/new.0000000000.js", "being uploaded");
        await PruneAsync(new() { Orphans = true, MinimumAge = TimeSpan.FromDays(1) });
        Assert.DoesNotContain("js/lost.0000000000.js", await store.KeysAsync());
        Assert.Contains("js/new.0000000000.js", await store.KeysAsync());
    }

    [Fact]
    public async Task DeletesNothingInADryRun()
    {
        await UploadAsync("1", "2");
        var before = await store.KeysAsync();
        var result = await PruneAsync(
            new()
            {
                Keep = 1,
                MinimumAge = TimeSpan.Zero,
                DryRun = true,
            }
        );
        Assert.Equal(before, await store.KeysAsync());
        Assert.Contains("js/app.bbbbbbbbb1.js", result.Deleted.Select(entry => entry.Key.Value));
    }

    [Fact]
    public async Task RefusesAnAddressWithoutReleases()
    {
        await store.PutAsync("media/photo.jpg", "photo");
        Assert.Equal("ASSETS506", await RefusalAsync(new() { Orphans = true, MinimumAge = TimeSpan.Zero }));
        Assert.Equal(["media/photo.jpg"], await store.KeysAsync());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2, "app": "a", "manifest": "m", "objects": {} }""")]
    public async Task RefusesAStoreWithADamagedRecord(string record)
    {
        await UploadAsync("1", "2");
        await store.PutAsync(ReleaseRecord.Prefix + "0.json", record);
        var before = await store.KeysAsync();
        Assert.Equal("ASSETS507", await RefusalAsync(new() { Keep = 1, MinimumAge = TimeSpan.Zero }));
        Assert.Equal(before, await store.KeysAsync());
    }

    [Fact]
    public async Task RefusesWhenAReleaseIsUploadedAtTheSameTime()
    {
        await UploadAsync("1", "2");
        using var first = PublishedSite.Shop("1");
        var lists = 0;
        // The third list is the last check before anything is deleted.
        var racing = new InterruptedStore(
            store,
            2,
            () =>
            {
                if (Interlocked.Increment(ref lists) == 1)
                    store.UploadAsync(first.Release()).GetAwaiter().GetResult();
            }
        );
        var refusal = await Assert.ThrowsAsync<ToolException>(() =>
            new Prune(racing, new() { Keep = 1, MinimumAge = TimeSpan.Zero }, clock).RunAsync(
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal("ASSETS508", refusal.Diagnostic.Code);
        Assert.Contains("js/app.bbbbbbbbb1.js", await store.KeysAsync());
    }

    /// <summary>Uploads releases, each ten days before the next and the last one ten days ago.</summary>
    private async Task UploadAsync(params string[] versions)
    {
        foreach (var version in versions)
        {
            using var site = PublishedSite.Shop(version);
            await store.UploadAsync(site.Release());
            clock.Advance(days: 10);
        }
    }

    private Task<PruneResult> PruneAsync(PruneOptions options) =>
        new Prune(store, options, clock).RunAsync(TestContext.Current.CancellationToken);

    private async Task<string> RefusalAsync(PruneOptions options) =>
        (await Assert.ThrowsAsync<ToolException>(() => PruneAsync(options))).Diagnostic.Code;
}
