using System.Net.Sockets;
using System.Text;
using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Serving;

/// <summary>A store that refuses, breaks off or is slow, and clients that leave.</summary>
public sealed class StoresThatFail : IAsyncDisposable
{
    private const string Path = "/media/files/a.png";
    private MediaSite? site;

    [Theory]
    [InlineData(ObjectStoreFailure.Unavailable, 503)]
    [InlineData(ObjectStoreFailure.Throttled, 503)]
    [InlineData(ObjectStoreFailure.Denied, 500)]
    [InlineData(ObjectStoreFailure.BucketNotFound, 500)]
    [InlineData(ObjectStoreFailure.InvalidKey, 404)]
    public async Task Are_answered_for_by_a_status_that_is_not_cached(ObjectStoreFailure failure, int status)
    {
        await Start(_ => throw new ObjectStoreException(failure, "secret"));
        foreach (var headers in new string[][] { [], ["Range: bytes=0-1"], ["If-None-Match: \"x\""] })
        {
            var answer = await site!.Get(Path, headers);
            Assert.Equal((status, "", "no-store"), (answer.Status, answer.Text, answer["Cache-Control"]));
            Assert.Null(answer["ETag"]);
            Assert.Null(answer["Content-Disposition"]);
        }
    }

    [Fact]
    public async Task Do_not_make_a_part_of_a_file_look_like_the_whole()
    {
        await Start(_ => Opened(new Broken()));
        await Assert.ThrowsAnyAsync<Exception>(() => site!.Get(Path));
    }

    [Fact]
    public async Task Do_not_make_a_shorter_file_look_like_the_whole()
    {
        await Start(_ => Opened(new MemoryStream(new byte[10])));
        await Assert.ThrowsAnyAsync<Exception>(() => site!.Get(Path));
    }

    [Fact]
    public async Task Are_released_when_the_file_was_sent_or_was_not_needed()
    {
        var streams = new List<Watched>();
        await Start(range =>
        {
            streams.Add(new(new MemoryStream(new byte[100])));
            return Opened(streams[^1], length: 100, count: range is { IsNone: true } ? 0 : 100);
        });
        await site!.Get(Path);
        await site.Get(Path, "If-None-Match: \"tag\"");
        await site.Get(Path, "Range: bytes=200-");
        await site.Send("HEAD", Path);
        Assert.Equal(4, streams.Count);
        Assert.All(streams, stream => Assert.True(stream.IsDisposed));
    }

    /// <summary>A file that is replaced between two requests to the store is not sent as a part of the other one.</summary>
    [Fact]
    public async Task Do_not_mix_two_versions()
    {
        var version = 0;
        await Start(range =>
            Opened(new MemoryStream(new byte[100]), 100, range is { IsNone: true } ? 0 : 2, $"\"{++version}\"")
        );
        Assert.Equal(503, (await site!.Get(Path, "Range: bytes=0-1")).Status);
    }

    [Fact]
    public async Task Are_released_when_the_client_leaves()
    {
        var stream = new Watched(new Endless());
        var address = await ListenAsync(stream);
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(address.Host, address.Port);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            Assert.True(await socket.ReceiveAsync(new byte[1000]) > 0);
        }

        await stream.Disposed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>The server reads no more than the client takes, and its buffers.</summary>
    [Fact]
    public async Task Are_read_as_fast_as_the_client_takes()
    {
        var stream = new Watched(new Endless());
        var address = await ListenAsync(stream);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Assert.True(await socket.ReceiveAsync(new byte[1000]) > 0);
        // The buffers of the two sockets hold some megabytes at most; an unbounded server would read gigabytes.
        long before;
        do
        {
            before = stream.Count;
            await Task.Delay(200);
        } while (stream.Count != before && stream.Count < 64 << 20);
        Assert.InRange(stream.Count, 1, 32 << 20);
    }

    /// <summary>Serves an endless file on a real server.</summary>
    private async Task<Uri> ListenAsync(Stream file)
    {
        await Start(
            _ => Opened(file, long.MaxValue, long.MaxValue),
            host => host.UseKestrelCore().ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0))
        );
        return new Uri(
            site!
                .Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
                .Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!
                .Addresses.First()
        );
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Start(Func<ByteRange?, StoredObject?> open, Action<IWebHostBuilder>? server = null) =>
        site = await MediaSite.Start(
            media =>
                media.Add(
                    "files",
                    store =>
                        store.Public().Use(_ => StoreAddress.Parse("memory://f"), (_, _) => new ScriptedStore(open))
                ),
            server: server
        );

    private static StoredObject Opened(Stream content, long length = 100, long count = 100, string etag = "\"tag\"") =>
        new(
            new(ObjectKey.Parse("a.png"), length, etag, DateTimeOffset.UnixEpoch),
            new() { ContentType = "image/png" },
            content,
            0,
            count
        );

    private sealed class ScriptedStore(Func<ByteRange?, StoredObject?> open) : IObjectStore
    {
        private readonly MemoryStore other = new();

        public Task PutAsync(ObjectKey key, Stream content, PutOptions? options, CancellationToken cancellationToken) =>
            other.PutAsync(key, content, options, cancellationToken);

        public Task<StoredObject?> OpenAsync(ObjectKey key, ByteRange? range, CancellationToken cancellationToken) =>
            Task.FromResult(open(range));

        public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken) => Task.CompletedTask;

        public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix, CancellationToken cancellationToken) =>
            other.ListAsync(prefix, cancellationToken);

        public ValueTask<SignedUrl> SignUrlAsync(
            ObjectKey key,
            SignedUrlOptions? options,
            CancellationToken cancellationToken
        ) => other.SignUrlAsync(key, options, cancellationToken);
    }

    private sealed class Watched(Stream inner) : ReadOnlyStream
    {
        public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDisposed => Disposed.Task.IsCompleted;

        public long Count { get; private set; }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            Disposed.TrySetResult();
            base.Dispose(disposing);
        }
    }

    private sealed class Endless : ReadOnlyStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(buffer.Length);
    }

    /// <summary>Ten bytes, then an error.</summary>
    private sealed class Broken : ReadOnlyStream
    {
        private bool wasRead;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (wasRead)
                throw new IOException("The connection to the store broke.");
            wasRead = true;
            return ValueTask.FromResult(10);
        }
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
