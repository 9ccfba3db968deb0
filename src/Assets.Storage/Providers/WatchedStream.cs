using System.Globalization;

namespace Assets.Storage.Providers;

/// <summary>The body of a request, which reports its progress, or of an answer, which must not stop for long.</summary>
/// <param name="inner">The connection.</param>
/// <param name="limit">How long a read may take.</param>
/// <param name="progress">Called after each written piece.</param>
internal sealed class WatchedStream(Stream inner, TimeSpan limit, Action progress) : Stream
{
    /// <summary>A large buffer is written in pieces, so that a slow connection is not taken for a broken one.</summary>
    private const int Piece = 1 << 16;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static string Text(TimeSpan limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"nothing was sent or received for {limit.TotalSeconds:0.#} seconds"
        );

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var idle = new IdleTimer(limit, cancellationToken);
        try
        {
            return await inner.ReadAsync(buffer, idle.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(Text(limit));
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        for (var rest = buffer; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..])
        {
            await inner.WriteAsync(rest[..Math.Min(Piece, rest.Length)], cancellationToken).ConfigureAwait(false);
            progress();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        progress();
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
