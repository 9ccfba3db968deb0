using Assets.Storage.Tests.Servers;
using Azure.Storage.Sas;

namespace Assets.Storage.Tests.Azure;

[Collection(AzuriteServer.Collection)]
public sealed class ObjectsInAzurite(AzuriteServer azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_not_found_with_a_wrong_key()
    {
        azurite.Require();
        var planted = Convert.ToBase64String("planted-secret"u8);
        var store = azurite.Store(settings: azurite.Settings with { AccountKey = planted });
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            store.PutAsync(ObjectKey.Parse("a"), new MemoryStream(1), null, Cancellation)
        );
        Assert.Equal(ObjectStoreFailure.Denied, exception.Failure);
        Assert.DoesNotContain(planted, exception.ToString(), StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task Need_a_container()
    {
        azurite.Require();
        var store = azurite.Store("azure://missing");
        var read = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            store.OpenAsync(ObjectKey.Parse("a"), null, Cancellation)
        );
        Assert.Equal(ObjectStoreFailure.BucketNotFound, read.Failure);
        var list = await Assert.ThrowsAsync<ObjectStoreException>(async () =>
            await store.ListAsync("", Cancellation).ToListAsync(Cancellation)
        );
        Assert.Equal(ObjectStoreFailure.BucketNotFound, list.Failure);
    }

    [Fact]
    public async Task Are_reached_with_a_connection_string()
    {
        azurite.Require();
        var store = azurite.Store(
            settings: new()
            {
                ConnectionString =
                    $"DefaultEndpointsProtocol=http;AccountName={AzuriteServer.Account};"
                    + $"AccountKey={AzuriteServer.Key};BlobEndpoint={azurite.Settings.Endpoint};",
            }
        );
        await PutAsync(store, "connection string");
        Assert.NotNull(await store.SignUrlAsync(ObjectKey.Parse("connection string"), null, Cancellation));
    }

    [Fact]
    public async Task Are_reached_with_a_signature_that_cannot_sign_further_URLs()
    {
        azurite.Require();
        var store = azurite.Store(settings: new() { ConnectionString = SharedAccess("racwdl") });
        await PutAsync(store, "signature");
        Assert.NotEmpty(await store.ListAsync("signature", Cancellation).ToListAsync(Cancellation));
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(async () =>
            await store.SignUrlAsync(ObjectKey.Parse("signature"), null, Cancellation)
        );
        Assert.Equal(ObjectStoreFailure.NotSupported, exception.Failure);
    }

    private string SharedAccess(string permissions)
    {
        var builder = new AccountSasBuilder
        {
            Services = AccountSasServices.Blobs,
            ResourceTypes = AccountSasResourceTypes.Container | AccountSasResourceTypes.Object,
            ExpiresOn = DateTimeOffset.UtcNow.AddHours(1),
        };
        builder.SetPermissions(permissions);
        var signature = builder.ToSasQueryParameters(new(AzuriteServer.Account, AzuriteServer.Key));
        return $"BlobEndpoint={azurite.Settings.Endpoint};SharedAccessSignature={signature}";
    }

    private static Task PutAsync(IObjectStore store, string key) =>
        store.PutAsync(ObjectKey.Parse(key), new MemoryStream("Hello"u8.ToArray()), null, Cancellation);
}
