using Assets.Storage.Azure;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace Assets.Storage.Tests.Servers;

/// <summary>Microsoft's emulator of Azure Blob Storage with one container.</summary>
public sealed class AzuriteServer() : LocalServer("azurite.sh")
{
    public const string Collection = "Azurite";
    public const string Container = "tests";

    /// <summary>The account and the key that Azurite's documentation publishes.</summary>
    public const string Account = "devstoreaccount1";
    public const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public AzureStoreSettings Settings => new() { Endpoint = $"{Endpoint}/{Account}", AccountKey = Key };

    /// <summary>The same as a connection string.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Settings.Endpoint};";

    public AzureStore Store(string address = $"azure://{Container}/some/prefix", AzureStoreSettings? settings = null) =>
        new(StoreAddress.Parse(address), settings ?? Settings);

    protected override async Task PrepareAsync()
    {
        var credential = new StorageSharedKeyCredential(Account, Key);
        await new BlobServiceClient(new Uri(Settings.Endpoint!), credential).CreateBlobContainerAsync(Container);
    }
}

[CollectionDefinition(AzuriteServer.Collection)]
public sealed class UsingAzurite : ICollectionFixture<AzuriteServer>;
