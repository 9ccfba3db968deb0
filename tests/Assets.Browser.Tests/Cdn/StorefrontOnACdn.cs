namespace Assets.Browser.Tests.Cdn;

/// <summary>The shop with its assets from Ceph, through nginx and directly.</summary>
[Collection(SampleCdn.RuleOfTheBucket)]
public sealed class StorefrontOnACdn(Storefront storefront, SampleCdn cdn)
{
    [Fact]
    public async Task LoadsEachPageThroughNginx()
    {
        await cdn.StartAsync();
        await using var shop = await ShopOnACdn.StartAsync(storefront.Browser, Storefront.Published, cdn.Cdn);
        await shop.OpenAsync("/");
        shop.AssertEachOnce();
        await shop.AssertFontsAreLoadedAsync();
        await shop.AssertIntegrityAsync();
        await shop.OpenPlannerAsync();
        foreach (var page in new[] { "/shop", "/shop/tide-mug", "/studio", "/cart" })
            await shop.OpenAsync(page);
        shop.AssertAllFromTheCdn();
        var style = shop.Visit.Assets.First(response => response.Url.Contains("/css/site.", StringComparison.Ordinal));
        Assert.Equal("br", await style.HeaderValueAsync("content-encoding"));
        Assert.Contains("immutable", await style.HeaderValueAsync("cache-control"), StringComparison.Ordinal);
    }

    /// <summary>The same pages with and without the printed rule, so that it is the rule that makes them work.</summary>
    [Fact]
    public async Task LoadsFromTheBucketWithTheRuleThatIsPrinted()
    {
        await cdn.StartAsync();
        await cdn.UploadAsync(Storefront.Published, "direct", "--encoding", "brotli");
        var baseUrl = $"{cdn.BucketUrl}/direct";
        // The rule has one origin, which is that of the sample's app.
        await CorsOfTheBucket.RemoveAsync(cdn);
        string[] verify = ["verify", baseUrl, "--folder", Storefront.Published, "--origin", cdn.App];
        var without = await cdn.RunToolAsync(verify);
        Assert.True(without.Code == 3, without.Output);
        Assert.Contains("Access-Control-Allow-Origin is missing", without.Error, StringComparison.Ordinal);
        Assert.Contains(".css: Access-Control-Allow-Origin", without.Error, StringComparison.Ordinal);

        await using (var shop = await ShopOnACdn.StartAsync(storefront.Browser, Storefront.Published, baseUrl))
        {
            await shop.OpenAsync("/cart");
            Assert.Contains(shop.Visit.Problems, problem => problem.Contains("CORS", StringComparison.Ordinal));
        }

        await CorsOfTheBucket.SetAsync(cdn, "*");
        var with = await cdn.RunToolAsync(verify);
        Assert.True(with.Code == 0, with.Error);
        await using (var shop = await ShopOnACdn.StartAsync(storefront.Browser, Storefront.Published, baseUrl))
        {
            await shop.OpenAsync("/");
            shop.AssertEachOnce();
            await shop.AssertFontsAreLoadedAsync();
            await shop.OpenPlannerAsync();
            shop.AssertAllFromTheCdn();
        }
    }
}
