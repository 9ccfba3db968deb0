using Assets.Storage.Azure;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Azure;

/// <summary>Answers that Azurite does not give.</summary>
public sealed class StoreThatFails
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "UnauthorizedBlobOverwrite", ObjectStoreFailure.AlreadyExists)]
    [InlineData(409, "BlobAlreadyExists", ObjectStoreFailure.AlreadyExists)]
    [InlineData(400, "InvalidBlockList", ObjectStoreFailure.Unavailable)]
    [InlineData(404, "ContainerNotFound", ObjectStoreFailure.BucketNotFound)]
    [InlineData(503, "ServerBusy", ObjectStoreFailure.Throttled)]
    [InlineData(403, "AuthorizationFailure", ObjectStoreFailure.Denied)]
    public async Task For_good_has_one_clear_failure(int status, string code, ObjectStoreFailure failure)
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            requests++;
            // The object exists.
            if (context.Request.Method == "HEAD")
                return Task.CompletedTask;
            context.Response.StatusCode = status;
            context.Response.Headers["x-ms-error-code"] = code;
            return Task.CompletedTask;
        });
        var store = Store(server.Url, maxRetries: 0);
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store));
        Assert.Equal(failure, exception.Failure);
        Assert.DoesNotContain("planted", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_moment_is_asked_again_as_often_as_the_settings_say()
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            requests++;
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(Store(server.Url, maxRetries: 1)));
        Assert.Equal(2, requests);
    }

    private static AzureStore Store(string url, int maxRetries) =>
        new(
            StoreAddress.Parse("azure://container"),
            new()
            {
                Endpoint = url + "/account",
                AccountKey = Convert.ToBase64String("planted"u8),
                MaxRetries = maxRetries,
            }
        );

    private static Task PutAsync(AzureStore store) =>
        store.PutAsync(ObjectKey.Parse("a"), new MemoryStream("Hello"u8.ToArray()), null, Cancellation);
}
