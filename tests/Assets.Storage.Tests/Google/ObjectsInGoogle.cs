namespace Assets.Storage.Tests.Google;

[Collection(GoogleDouble.Collection)]
public sealed class ObjectsInGoogle(GoogleDouble google)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_stored_with_one_request_if_they_are_small()
    {
        using var store = google.Store();
        var before = google.Requests;
        await PutAsync(store, "one request");
        Assert.Equal(before + 1, google.Requests);
    }

    [Fact]
    public async Task Are_stored_after_failures_of_a_moment()
    {
        using var store = google.Store();
        google.Fail(2);
        await PutAsync(store, "repeated");
        using var opened = await store.OpenAsync(ObjectKey.Parse("repeated"), null, Cancellation);
        Assert.Equal(5, opened!.Length);
    }

    [Fact]
    public async Task Need_a_bucket()
    {
        using var store = google.Store("gs://missing");
        Assert.Equal(
            ObjectStoreFailure.BucketNotFound,
            (
                await Assert.ThrowsAsync<ObjectStoreException>(() =>
                    store.OpenAsync(ObjectKey.Parse("a"), null, Cancellation)
                )
            ).Failure
        );
        Assert.Equal(
            ObjectStoreFailure.BucketNotFound,
            (await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store, "a"))).Failure
        );
    }

    [Fact]
    public async Task Are_not_found_with_a_wrong_key()
    {
        using var other = new GoogleKey();
        other.WriteFile(google.Endpoint);
        using var store = google.Store(settings: google.Settings with { CredentialsFile = other.File });
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store, "a"));
        Assert.Equal(ObjectStoreFailure.Denied, exception.Failure);
        Assert.Contains("invalid_grant", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task Need_credentials()
    {
        using var store = google.Store(settings: google.Settings with { CredentialsFile = "/missing/key.json" });
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store, "a"));
        Assert.Equal(ObjectStoreFailure.Denied, exception.Failure);
    }

    private static Task PutAsync(IObjectStore store, string key) =>
        store.PutAsync(
            ObjectKey.Parse(key),
            new MemoryStream("Hello"u8.ToArray()),
            new() { Mode = PutMode.Replace },
            Cancellation
        );
}
