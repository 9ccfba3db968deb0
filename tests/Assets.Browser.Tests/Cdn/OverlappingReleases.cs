using Assets.Storage;
using Assets.Storage.S3;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;
using Assets.Tool.Uploading;

namespace Assets.Browser.Tests.Cdn;

/// <summary>
/// A page of release A is open while release B is uploaded, interrupted and live. B has another stylesheet and script,
/// and no longer has the planner and the picture behind it, which a page of A loads when somebody clicks.
/// </summary>
public sealed class OverlappingReleases(Storefront storefront, SampleCdn cdn) : IDisposable
{
    private const string Linen = "img/patterns/linen.svg";

    private readonly NextRelease next = Next();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => next.Dispose();

    [Fact]
    public async Task BothWorkUntilTheOldOneIsPruned()
    {
        const string Prefix = "shop/overlap";
        await cdn.StartAsync();
        await cdn.UploadAsync(Storefront.Published, Prefix);
        await using var old = await OpenAsync(Storefront.Published, "overlap");
        await cdn.UploadAsync(next.Folder, Prefix);

        // B is live. A page of A that is open gets the rest of A.
        await old.OpenPlannerAsync();
        old.AssertAllFromTheCdn();
        await AssertNewPageWorksAsync("overlap");

        // Both are kept: nothing is gone, also for a browser and a CDN that have nothing of A yet.
        var kept = await cdn.RunToolAsync("prune", SampleCdn.Address(Prefix), "--keep", "2", "--days", "0", "--yes");
        Assert.True(kept.Code == 0, kept.Error);
        Assert.Empty(await MissingAsync(old.FromCdn, Prefix));

        var pruned = await cdn.RunToolAsync("prune", SampleCdn.Address(Prefix), "--keep", "1", "--days", "0", "--yes");
        Assert.True(pruned.Code == 0, pruned.Error);
        var missing = await MissingAsync(old.FromCdn, Prefix);
        foreach (var name in new[] { "/css/site.", "/js/app.", "/js/planner/planner.", "/patterns/linen." })
            Assert.Contains(missing, url => url.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(missing, url => url.Contains("/lib/", StringComparison.Ordinal));
        await AssertNewPageWorksAsync("overlap");
    }

    /// <summary>One more operation succeeds each time, so that the upload ends before each of its operations.</summary>
    [Fact]
    public async Task TheOldOneIsWholeWhereverTheUploadOfTheNewOneEnds()
    {
        const string Prefix = "shop/stages";
        await cdn.StartAsync();
        await cdn.UploadAsync(Storefront.Published, Prefix);
        await using var old = await OpenAsync(Storefront.Published, "stages");
        await old.OpenPlannerAsync();
        old.AssertAllFromTheCdn();

        using var store = new S3Store(StoreAddress.Parse(SampleCdn.Address(Prefix)), cdn.Settings);
        var release = Release.Of(PublishedFolder.Read(next.Folder, app: null), UploadEncoding.Siblings);
        var operations = 0;
        for (; await IsInterruptedAsync(store, release, operations); operations++)
            Assert.Empty(await MissingAsync(old.FromCdn, Prefix));

        // A list, files with plain names, the manifest and the record at least.
        Assert.True(operations > 8, $"{operations}");
        Assert.Empty(await MissingAsync(old.FromCdn, Prefix));
        await AssertNewPageWorksAsync("stages");
    }

    /// <summary>The process ends without a chance to tidy, in the middle of a request to the store.</summary>
    [Theory]
    [InlineData("middle", 4)]
    [InlineData("page", 12)]
    public async Task TheOldOneIsWholeWhenTheUploadIsKilled(string name, int puts)
    {
        var prefix = $"shop/killed-{name}";
        await cdn.StartAsync();
        await cdn.UploadAsync(Storefront.Published, prefix);
        await using (var gate = await GateBeforeAStore.StartAsync(cdn.Store, puts))
        {
            using var upload = cdn.StartTool(
                SampleCdn.Endpoint,
                gate.Url,
                ["upload", next.Folder, SampleCdn.Address(prefix)]
            );
            await gate.IsReached;
            upload.Kill();
            await upload.WaitForExitAsync(Token);
        }

        await using (var old = await OpenAsync(Storefront.Published, $"killed-{name}"))
        {
            await old.OpenPlannerAsync();
            old.AssertAllFromTheCdn();
        }

        await cdn.UploadAsync(next.Folder, prefix);
        await AssertNewPageWorksAsync($"killed-{name}");
    }

    private static NextRelease Next() =>
        new NextRelease(Storefront.Published)
            .Change("css/site.css", css => css + ".wordmark{color:#010203}")
            .Change(
                "js/app.js",
                script =>
                    System.Text.RegularExpressions.Regex.Replace(
                        script,
                        @"import\(""\./planner/planner\.[^)]*\)",
                        "{toggle(){document.documentElement.dataset.release=\"B\"}}"
                    )
            )
            .Remove("js/planner/planner.js", "js/planner/table.js", "js/planner/pounds.js", Linen)
            .Save();

    private async Task<ShopOnACdn> OpenAsync(string published, string prefix)
    {
        var shop = await ShopOnACdn.StartAsync(storefront.Browser, published, $"{cdn.Cdn}/{prefix}");
        await shop.OpenAsync("/");
        return shop;
    }

    private async Task AssertNewPageWorksAsync(string prefix)
    {
        await using var page = await OpenAsync(next.Folder, prefix);
        await page.Visit.Page.Locator("[data-plan-table]").ClickAsync();
        await page.Visit.Page.WaitForFunctionAsync("document.documentElement.dataset.release === 'B'");
        Assert.Equal(
            "rgb(1, 2, 3)",
            await page.Visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.wordmark')).color")
        );
        page.AssertAllFromTheCdn();
    }

    /// <summary>Uploads until an operation fails.</summary>
    private static async Task<bool> IsInterruptedAsync(IObjectStore store, Release release, int operations)
    {
        var interrupted = new InterruptedStore(
            store,
            operations,
            () => throw new ObjectStoreException(ObjectStoreFailure.Denied, "The credentials expired.")
        );
        try
        {
            await new Upload(interrupted, new() { Parallel = 1 }).RunAsync(release, Token);
        }
        catch (ObjectStoreException) when (operations == 0) { }

        return interrupted.WasInterrupted;
    }

    /// <summary>What a browser without a cache would not get from the bucket.</summary>
    private async Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> urls, string prefix)
    {
        using var client = new HttpClient();
        var missing = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            urls,
            Token,
            async (url, token) =>
            {
                var inBucket = url.Replace(
                    $"{cdn.Cdn}/{prefix["shop/".Length..]}",
                    $"{cdn.BucketUrl}/{prefix}",
                    StringComparison.Ordinal
                );
                using var answer = await client.GetAsync(new Uri(inBucket), token);
                if (!answer.IsSuccessStatusCode)
                    missing.Add(url);
            }
        );
        return [.. missing.Order(StringComparer.Ordinal)];
    }
}
