using System.Text;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.S3;

[Collection(CephServer.Collection)]
public sealed class ObjectsInCeph(CephServer ceph)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Have_no_encoding_of_the_client()
    {
        ceph.Require();
        using var store = ceph.Store();
        await PutAsync(store, "encoding.txt");
        using var client = ceph.Client();
        var head = await client.GetObjectMetadataAsync("tests", "some/prefix/encoding.txt", Cancellation);
        Assert.True(string.IsNullOrEmpty(head.Headers.ContentEncoding));
    }

    [Fact]
    public async Task Leave_no_parts_of_cancelled_uploads()
    {
        ceph.Require();
        using var store = ceph.Store();
        using var cancellation = new CancellationTokenSource();
        var stream = new StreamThatCancels(cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.PutAsync(ObjectKey.Parse("cancelled"), stream, null, cancellation.Token)
        );
        using var client = ceph.Client();
        var uploads = await client.ListMultipartUploadsAsync("tests", Cancellation);
        Assert.DoesNotContain(uploads.MultipartUploads ?? [], upload => upload.Key == "some/prefix/cancelled");
    }

    [Fact]
    public async Task Are_not_found_with_a_wrong_secret()
    {
        ceph.Require();
        using var store = ceph.Store(settings: ceph.Settings with { SecretKey = "planted-secret" });
        var exception = await Assert.ThrowsAsync<ObjectStoreException>(() => PutAsync(store, "a"));
        Assert.Equal(ObjectStoreFailure.Denied, exception.Failure);
        Assert.Contains("SignatureDoesNotMatch", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_a_bucket()
    {
        ceph.Require();
        using var store = ceph.Store("s3://missing-bucket");
        Assert.Equal(
            ObjectStoreFailure.BucketNotFound,
            (
                await Assert.ThrowsAsync<ObjectStoreException>(async () =>
                    await store.ListAsync("", Cancellation).ToListAsync(Cancellation)
                )
            ).Failure
        );
    }

    private static Task PutAsync(IObjectStore store, string key) =>
        store.PutAsync(
            ObjectKey.Parse(key),
            new MemoryStream(Encoding.UTF8.GetBytes("Hello")),
            new() { Mode = PutMode.Replace },
            Cancellation
        );

    /// <summary>Cancels after two parts.</summary>
    private sealed class StreamThatCancels(CancellationTokenSource cancellation) : MemoryStream(new byte[30 << 20])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > 20 << 20)
                cancellation.Cancel();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
