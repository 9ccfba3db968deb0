using Assets.Storage;
using Assets.Storage.Memory;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Fetching;

public sealed class FetchThatFails : IDisposable
{
    private const string Script = "wwwroot/js/app.bbbbbbbbb1.js";

    private readonly MemoryStore store = new();
    private readonly ReleasesToFetch target = new();

    [Theory]
    [InlineData("app(2)")]
    [InlineData("app(1) and more")]
    [InlineData("app")]
    public async Task LeavesAnObjectWithOtherContentOut(string content)
    {
        await UploadAsync(UploadEncoding.Identity);
        await store.PutAsync("js/app.bbbbbbbbb1.js", content);
        var result = await target.FetchAsync(store);
        Assert.Contains("'js/app.bbbbbbbbb1.js' differs", result.Problem, StringComparison.Ordinal);
        Assert.Equal(["wwwroot/css/site.aaaaaaaaa1.css"], target.Files);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public async Task LeavesAnObjectOutThatCannotBeDecoded(string encoding)
    {
        await UploadAsync(UploadEncoding.Identity);
        await store.PutAsync(
            ObjectKey.Parse("js/app.bbbbbbbbb1.js"),
            new MemoryStream("no archive, and long enough"u8.ToArray()),
            new()
            {
                Mode = PutMode.Replace,
                Headers = new() { ContentEncoding = encoding },
            },
            TestContext.Current.CancellationToken
        );
        Assert.Contains("differs", (await target.FetchAsync(store)).Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, target.Files);
    }

    [Fact]
    public async Task LeavesADamagedRecordOut()
    {
        await UploadAsync();
        await store.PutAsync(ReleaseRecord.Prefix + "ffffffffffffffffffff.json", "{");
        var result = await target.FetchAsync(store);
        Assert.Single(result.Releases);
        Assert.Contains("ffffffffffffffffffff.json' cannot be read", result.Problem, StringComparison.Ordinal);
        Assert.Contains(Script, target.Files);
    }

    [Fact]
    public async Task LeavesAReleaseOutWhoseManifestIsDamaged()
    {
        using var site = ReleasesToFetch.Shop("1");
        var release = site.Release();
        await store.UploadAsync(release);
        await store.PutAsync(release.ManifestObject.Key.Value, """{ "version": 1, "assets": { } }""");
        var result = await target.FetchAsync(store);
        Assert.Contains("is damaged", result.Problem, StringComparison.Ordinal);
        Assert.Empty(result.Releases);
    }

    /// <summary>A key of the record could otherwise name a file outside the folder.</summary>
    [Fact]
    public async Task ReadsManifestsOnlyUnderTheirHash()
    {
        await store.PutAsync(
            ReleaseRecord.Prefix + "ffffffffffffffffffff.json",
            """{ "version": 1, "app": "Shop", "manifest": ".assets/manifests/../../x.json", "objects": {} }"""
        );
        var result = await target.FetchAsync(store);
        Assert.NotNull(result.Problem);
        Assert.Empty(result.Releases);
    }

    [Fact]
    public async Task KeepsWhatIsThereWhenTheStoreIsDown()
    {
        await UploadAsync();
        await target.FetchAsync(store);
        var result = await target.FetchAsync(new FailingStore(store, _ => true));
        Assert.Equal("The store is down.", result.Problem);
        Assert.Single(target.Releases);
        Assert.Contains(Script, target.Files);
    }

    [Fact]
    public async Task KeepsWhatArrivedBeforeTheStoreFailed()
    {
        await UploadAsync();
        var failing = new FailingStore(store, key => key.EndsWith(".js", StringComparison.Ordinal));
        var result = await target.FetchAsync(failing, new() { Parallel = 1 });
        Assert.Equal("The store is down.", result.Problem);
        Assert.Equal(["wwwroot/css/site.aaaaaaaaa1.css"], target.Files);
        Assert.Single(target.Releases);
    }

    [Fact]
    public async Task ReadsAnObjectAgainWhoseConnectionBreaks()
    {
        await UploadAsync();
        var breaking = new FailingStore(store, _ => false) { BreaksOnce = true };
        var result = await target.FetchAsync(breaking);
        Assert.Equal((2, null), (result.Fetched, result.Problem));
    }

    [Fact]
    public async Task EndsWhenTheStoreDoesNotAnswer()
    {
        var result = await target.FetchAsync(new SilentStore(), new() { Answer = TimeSpan.FromMilliseconds(1) });
        Assert.Contains("did not answer within", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsWhenItIsCancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            target.FetchAsync(new SilentStore(), cancellationToken: source.Token)
        );
    }

    public void Dispose() => target.Dispose();

    private async Task UploadAsync(UploadEncoding encoding = UploadEncoding.Siblings)
    {
        using var site = ReleasesToFetch.Shop("1");
        await store.UploadAsync(site.Release(encoding));
    }
}
