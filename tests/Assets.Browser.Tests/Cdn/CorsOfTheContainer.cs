using System.Globalization;
using System.Text.RegularExpressions;
using Assets.Storage.Tests.Servers;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Assets.Browser.Tests.Cdn;

/// <summary>The rule that `assets cors azure` prints, on an account of Azurite.</summary>
internal static class CorsOfTheContainer
{
    public static BlobServiceClient Client(AzuriteServer azurite) =>
        new(
            new Uri(azurite.Settings.Endpoint!),
            new StorageSharedKeyCredential(AzuriteServer.Account, azurite.Settings.AccountKey)
        );

    /// <summary>As `az storage cors add` does: the other properties of the account stay.</summary>
    /// <param name="cdn">Has the tool.</param>
    /// <param name="azurite">Whose rule is set.</param>
    /// <param name="origin">The origin of the pages.</param>
    /// <param name="options">More options of the command.</param>
    public static async Task SetAsync(SampleCdn cdn, AzuriteServer azurite, string origin, params string[] options)
    {
        var run = await cdn.RunToolAsync(["cors", "azure", "--origin", origin, .. options]);
        Assert.True(run.Code == 0, run.Error);
        string Argument(string name) =>
            string.Join(',', Arguments(name).Match(run.Output).Groups[1].Value.Replace("'", "").Split(' '));
        var service = Client(azurite);
        BlobServiceProperties properties = await service.GetPropertiesAsync(TestContext.Current.CancellationToken);
        properties.Cors =
        [
            new()
            {
                AllowedMethods = Argument("methods"),
                AllowedOrigins = Argument("origins"),
                AllowedHeaders = Argument("allowed-headers"),
                ExposedHeaders = Argument("exposed-headers"),
                MaxAgeInSeconds = int.Parse(Argument("max-age"), CultureInfo.InvariantCulture),
            },
        ];
        await service.SetPropertiesAsync(properties, TestContext.Current.CancellationToken);
    }

    private static Regex Arguments(string name) => new($"--{name} (.*?)(?= --|\\s*$)");
}
