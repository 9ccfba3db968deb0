using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Google;

[Collection(GoogleDouble.Collection)]
public sealed class ObjectsInGoogle(GoogleDouble google)
{
    private static readonly PutOptions Replacing = new() { Mode = PutMode.Replace };

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
    public async Task Are_continued_after_the_connection_broke()
    {
        using var store = google.Store();
        var (sessions, bytes) = google.Received;
        var content = new byte[12 << 20];
        Random.Shared.NextBytes(content);
        google.Cut(3);
        await store.PutAsync(ObjectKey.Parse("continued"), new MemoryStream(content), Replacing, Cancellation);
        using var opened = await store.OpenAsync(ObjectKey.Parse("continued"), null, Cancellation);
        var stored = new MemoryStream();
        await opened!.Content.CopyToAsync(stored, Cancellation);
        Assert.Equal(content, stored.ToArray());
        Assert.Equal(sessions + 1, google.Received.Sessions);
        // Of the first 8 MB three times all but 256 KB was sent again, and nothing after them.
        Assert.True(google.Received.Bytes - bytes <= (12 << 20) + 3 * (8 << 20), $"{google.Received.Bytes - bytes}");
    }

    [Fact]
    public async Task Are_complete_if_only_the_last_answer_was_lost()
    {
        using var store = google.Store();
        var content = new MemoryStream(new byte[(8 << 20) + 100]);
        var (sessions, _) = google.Received;
        var stream = new StreamThatActs(content, 8 << 20, () => google.Cut(1));
        // The whole last part is kept, but not answered. A repetition of it would be refused.
        await store.PutAsync(ObjectKey.Parse("answer lost"), stream, null, Cancellation);
        Assert.Equal(sessions + 1, google.Received.Sessions);
        using var opened = await store.OpenAsync(ObjectKey.Parse("answer lost"), ByteRange.None, Cancellation);
        Assert.Equal((8 << 20) + 100, opened!.Length);
    }

    [Fact]
    public async Task Fail_if_their_session_ends()
    {
        using var store = google.Store();
        var stream = new StreamThatActs(new MemoryStream(new byte[20 << 20]), 12 << 20, google.ForgetSessions);
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() =>
            store.PutAsync(ObjectKey.Parse("ended"), stream, null, Cancellation)
        );
        Assert.Equal(ObjectStoreFailure.Unavailable, exception.Failure);
        Assert.Contains("session has ended", exception.Message, StringComparison.Ordinal);
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
        exception = await Assert.ThrowsAsync<ObjectStoreException>(async () =>
            await store.SignUrlAsync(ObjectKey.Parse("a"), null, Cancellation)
        );
        Assert.Equal(ObjectStoreFailure.Denied, exception.Failure);
    }

    private static Task PutAsync(IObjectStore store, string key) =>
        store.PutAsync(ObjectKey.Parse(key), new MemoryStream("Hello"u8.ToArray()), Replacing, Cancellation);
}
