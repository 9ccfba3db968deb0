using Assets.Storage.Tests.Servers;

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
}
