using System.Text.RegularExpressions;
using Assets.Storage.Tests.Servers;
using Azure.Storage;
using Azure.Storage.Blobs;
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

    /// <summary>Public reads, and the rule as `az storage cors add` sets it.</summary>
    private async Task PrepareAsync(string origin)
    {
        var credential = new StorageSharedKeyCredential("devstoreaccount1", azurite.Settings.AccountKey);
        var service = new BlobServiceClient(new Uri(azurite.Settings.Endpoint!), credential);
        await service
            .GetBlobContainerClient(AzuriteServer.Container)
            .SetAccessPolicyAsync(PublicAccessType.Blob, cancellationToken: TestContext.Current.CancellationToken);
        var printed = (await cdn.RunToolAsync("cors", "azure", "--origin", origin)).Output;
        string Argument(string name) =>
            string.Join(',', Arguments(name).Match(printed).Groups[1].Value.Replace("'", "").Split(' '));
        // As the command does: the other properties of the account stay.
        BlobServiceProperties properties = await service.GetPropertiesAsync(TestContext.Current.CancellationToken);
        properties.Cors =
        [
            new()
            {
                AllowedMethods = Argument("methods"),
                AllowedOrigins = Argument("origins"),
                AllowedHeaders = Argument("allowed-headers"),
                ExposedHeaders = Argument("exposed-headers"),
                MaxAgeInSeconds = int.Parse(Argument("max-age"), System.Globalization.CultureInfo.InvariantCulture),
            },
        ];
        await service.SetPropertiesAsync(properties, TestContext.Current.CancellationToken);
    }

    private static Regex Arguments(string name) => new($"--{name} (.*?)(?= --|\\s*$)");
}
