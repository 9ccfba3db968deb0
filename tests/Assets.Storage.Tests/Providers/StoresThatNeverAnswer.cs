using Assets.Storage.Azure;
using Assets.Storage.Google;
using Assets.Storage.S3;
using Assets.Storage.Tests.Google;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Providers;

/// <summary>Requests that wait for nothing fail once, so that no store takes minutes to fail.</summary>
[Collection(GoogleDouble.Collection)]
public sealed class StoresThatNeverAnswer(GoogleDouble google)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public Task S3FailsOnce() =>
        FailsOnceAsync(url => new S3Store(
            StoreAddress.Parse("s3://bucket"),
            new()
            {
                Endpoint = url,
                AccessKey = "key",
                SecretKey = "secret",
                IdleTimeout = Limit,
            }
        ));

    [Fact]
    public Task AzureFailsOnce() =>
        FailsOnceAsync(url => new AzureStore(
            StoreAddress.Parse("azure://container"),
            new()
            {
                Endpoint = url + "/account",
                AccountKey = Convert.ToBase64String("key"u8),
                IdleTimeout = Limit,
            }
        ));

    [Fact]
    public Task GoogleFailsOnce() =>
        FailsOnceAsync(url => new GoogleStore(
            StoreAddress.Parse("gs://bucket"),
            google.Settings with
            {
                Endpoint = url,
                IdleTimeout = Limit,
            }
        ));

    private static async Task FailsOnceAsync(Func<string, IObjectStore> open)
    {
        var requests = 0;
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            Interlocked.Increment(ref requests);
            try
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
            catch (OperationCanceledException) { }
        });
        var store = open(server.Url);
        using var closing = store as IDisposable;
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            store.PutAsync(ObjectKey.Parse("a"), new MemoryStream("a"u8.ToArray()))
        );
        Assert.Equal(ObjectStoreFailure.Unavailable, exception.Failure);
        Assert.Contains("(nothing was sent or received for 1 seconds)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, requests);
    }
}
