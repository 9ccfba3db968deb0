using Assets.Storage;
using Assets.Storage.Memory;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Fetching;

public sealed class FetchOfReleases : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly MemoryStore store;
    private readonly ReleasesToFetch target = new();

    public FetchOfReleases() => store = new(clock);

    [Theory]
    [InlineData("Siblings")]
    [InlineData("Brotli")]
    [InlineData("Gzip")]
    [InlineData("Identity")]
    public async Task BringsDictionariesAsTheyWerePublished(string encoding)
    {
        await UploadAsync("1", Enum.Parse<UploadEncoding>(encoding));
        var result = await target.FetchAsync(store);
        Assert.Equal((2, 0, null), (result.Fetched, result.Existing, result.Problem));
        Assert.Equal(["wwwroot/css/site.aaaaaaaaa1.css", "wwwroot/js/app.bbbbbbbbb1.js"], target.Files);
        Assert.Equal("app(1)", target.Text("wwwroot/js/app.bbbbbbbbb1.js"));
    }

    [Fact]
    public async Task ListsTheNewestReleasesFirst()
    {
        var ids = new[] { await UploadAsync("1"), await UploadAsync("2"), await UploadAsync("3") };
        await target.FetchAsync(store, new() { Releases = 2 });
        Assert.Equal([ids[2], ids[1]], target.Releases);
        Assert.DoesNotContain("wwwroot/js/app.bbbbbbbbb1.js", target.Files);
        using var site = ReleasesToFetch.Shop("2");
        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(site.WriteManifest().Folder, "Shop.assets.manifest.json"),
                TestContext.Current.CancellationToken
            ),
            target.Text(ids[1] + ".json")
        );
    }

    [Fact]
    public async Task CountsARollbackAsTheNewestRelease()
    {
        var first = await UploadAsync("1");
        var second = await UploadAsync("2");
        await UploadAsync("1");
        await target.FetchAsync(store);
        Assert.Equal([first, second], target.Releases);
    }

    /// <summary>They have two records and one manifest.</summary>
    [Fact]
    public async Task CountsTwoEncodingsOfAReleaseOnce()
    {
        var first = await UploadAsync("1");
        var second = await UploadAsync("2", UploadEncoding.Brotli);
        await UploadAsync("2", UploadEncoding.Siblings);
        await target.FetchAsync(store);
        Assert.Equal([second, first], target.Releases);
    }

    [Fact]
    public async Task LeavesTheReleasesOfOtherAppsOut()
    {
        await UploadAsync("1");
        Assert.Empty((await target.FetchAsync(store, new() { App = "Other" })).Releases);
        Assert.Single((await target.FetchAsync(store, new() { App = "Shop" })).Releases);
    }

    [Fact]
    public async Task BringsOnlyWhatIsMissing()
    {
        await UploadAsync("1");
        await target.FetchAsync(store);
        await UploadAsync("2");
        var result = await target.FetchAsync(store);
        Assert.Equal((2, 2), (result.Fetched, result.Existing));
    }

    [Fact]
    public async Task ReplacesAFileThatHasChangedOnDisk()
    {
        await UploadAsync("1");
        await target.FetchAsync(store);
        var file = Path.Combine(target.Folder, "wwwroot/js/app.bbbbbbbbb1.js");
        await File.WriteAllTextAsync(file, "app(X)", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await target.FetchAsync(store)).Fetched);
        Assert.Equal("app(1)", target.Text("wwwroot/js/app.bbbbbbbbb1.js"));
    }

    [Fact]
    public async Task RemovesWhatNoReleaseHasAnyMore()
    {
        var first = await UploadAsync("1");
        await target.FetchAsync(store, new() { Releases = 1 });
        await UploadAsync("2");
        await target.FetchAsync(store, new() { Releases = 1 });
        Assert.Equal(["wwwroot/css/site.aaaaaaaaa2.css", "wwwroot/js/app.bbbbbbbbb2.js"], target.Files);
        Assert.False(File.Exists(Path.Combine(target.Folder, first + ".json")));
    }

    [Fact]
    public async Task IsSilentForAStoreWithoutReleases()
    {
        var result = await target.FetchAsync(store);
        Assert.Null(result.Problem);
        Assert.False(Directory.Exists(target.Folder));
    }

    /// <summary>It was pruned: a publish makes no delta to it.</summary>
    [Fact]
    public async Task LeavesAnObjectOutThatIsGone()
    {
        await UploadAsync("1");
        await store.DeleteAsync([ObjectKey.Parse("js/app.bbbbbbbbb1.js")], TestContext.Current.CancellationToken);
        var result = await target.FetchAsync(store);
        Assert.Equal((1, null), (result.Fetched, result.Problem));
    }

    [Fact]
    public async Task EndsAtASizeOfAllFiles()
    {
        await UploadAsync("1");
        var result = await target.FetchAsync(store, new() { MaximumBytes = 10 });
        Assert.Equal((1, null), (result.Fetched, result.Problem));
    }

    public void Dispose() => target.Dispose();

    private async Task<string> UploadAsync(string version, UploadEncoding encoding = UploadEncoding.Siblings)
    {
        using var site = ReleasesToFetch.Shop(version);
        Assert.Empty((await store.UploadAsync(site.Release(encoding))).Problems);
        clock.Advance(days: 1);
        return ReleasesToFetch.IdOf(site);
    }
}
