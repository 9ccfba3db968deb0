using Assets.Storage.Tests.Servers;
using Azure.Storage.Blobs.Models;

namespace Assets.Browser.Tests.Cdn;

/// <summary>The shop with its assets from a public container, without a CDN.</summary>
public sealed class StorefrontInAzurite(Storefront storefront, SampleCdn cdn, AzuriteServer azurite)
    : IClassFixture<AzuriteServer>
{
    [Fact]
    public async Task LoadsWithTheRuleThatIsPrinted()
    {
        azurite.Require();
        await cdn.StartAsync();
        var baseUrl = $"{azurite.Settings.Endpoint}/{AzuriteServer.Container}/shop";
        await using var shop = await ShopOnACdn.StartAsync(storefront.Browser, Storefront.Published, baseUrl);
        await PrepareAsync(shop.Shop.Url);
        var upload = await cdn.RunToolAsync(
            "AZURE_STORAGE_CONNECTION_STRING",
            azurite.ConnectionString,
            ["upload", Storefront.Published, $"azure://{AzuriteServer.Container}/shop", "--encoding", "brotli"]
        );
        Assert.True(upload.Code == 0, upload.Error);
        var verify = await cdn.RunToolAsync(
            "verify",
            baseUrl,
            "--folder",
            Storefront.Published,
            "--origin",
            shop.Shop.Url
        );
        Assert.True(verify.Code == 0, verify.Error);

        await shop.OpenAsync("/");
        shop.AssertEachOnce();
        await shop.AssertFontsAreLoadedAsync();
        await shop.AssertIntegrityAsync();
        await shop.OpenPlannerAsync();
        shop.AssertAllFromTheCdn();
    }

    /// <summary>Public reads, and the rule.</summary>
    private async Task PrepareAsync(string origin)
    {
        await CorsOfTheContainer
            .Client(azurite)
            .GetBlobContainerClient(AzuriteServer.Container)
            .SetAccessPolicyAsync(PublicAccessType.Blob, cancellationToken: TestContext.Current.CancellationToken);
        await CorsOfTheContainer.SetAsync(cdn, azurite, origin);
    }
}
