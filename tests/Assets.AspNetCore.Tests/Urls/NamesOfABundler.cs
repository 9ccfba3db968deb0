using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Urls;

/// <summary>Their published path is the asset path, and they change with the file.</summary>
public sealed class NamesOfABundler : IAsyncDisposable
{
    private const string Path = "dist/assets/main-DRAyO6I5.js";
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add(Path, [1])
        .But(entry => entry with { Cache = CacheClass.Immutable });
    private readonly RunningSite app;

    public NamesOfABundler() => app = RunningSite.Of(site);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        site.Dispose();
    }

    [Fact]
    public void NeedNoVersionInTheQuery()
    {
        Assert.True(app.Urls.TryUrl(Path, default)!.Value.IsFingerprinted);
        Assert.False(app.Urls.TryUrl("robots.txt", default)!.Value.IsFingerprinted);
    }

    [Fact]
    public async Task AreServedAsImmutable() =>
        Assert.Contains("immutable", (await app.Get(Path))["Cache-Control"], StringComparison.Ordinal);
}
