using System.Globalization;
using System.Text.RegularExpressions;
using Assets.Storage;
using Assets.Storage.Tests.Servers;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Assets.Tool.Tests.Cors;

[Collection(AzuriteServer.Collection)]
public sealed class UploadsToAzurite(AzuriteServer azurite) : UploadsOfABrowser
{
    protected override async Task<IDirectUploadStore> PrepareAsync()
    {
        azurite.Require();
        var printed = await PrintedAsync("azure");
        string Argument(string name) =>
            string.Join(
                ',',
                Regex.Match(printed, $"--{name} (.*?)(?= --|\\s*$)").Groups[1].Value.Replace("'", "").Split(' ')
            );
        var service = new BlobServiceClient(
            new Uri(azurite.Settings.Endpoint!),
            new StorageSharedKeyCredential(AzuriteServer.Account, AzuriteServer.Key)
        );
        BlobServiceProperties properties = await service.GetPropertiesAsync(Token);
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
        await service.SetPropertiesAsync(properties, Token);
        return azurite.Store();
    }
}
