using Assets.Browser.Tests.Cdn;
using Assets.Storage.Tests.Servers;

namespace Assets.Browser.Tests.Media;

/// <summary>A private container of Microsoft's emulator.</summary>
public sealed class UploadsToAzurite(Storefront storefront, SampleCdn cdn, AzuriteServer azurite)
    : UploadsOfVisitors(storefront),
        IClassFixture<AzuriteServer>
{
    private protected override string StoreOrigin => azurite.Settings.Endpoint!;

    private protected override Task<string[]> SettingsAsync()
    {
        azurite.Require();
        return Task.FromResult<string[]>([.. Settings("avatars"), .. Settings("invoices")]);
    }

    private protected override async Task AllowAsync(string origin)
    {
        await cdn.StartAsync();
        await CorsOfTheContainer.SetAsync(cdn, azurite, origin, "--uploads");
    }

    private string[] Settings(string store)
    {
        var section = $"--Assets:Media:Stores:{store}:Store:";
        return
        [
            $"{section}Address=azure://{AzuriteServer.Container}/{store}",
            $"{section}Endpoint={azurite.Settings.Endpoint}",
            $"{section}AccountKey={azurite.Settings.AccountKey}",
        ];
    }
}
