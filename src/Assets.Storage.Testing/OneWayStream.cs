namespace Assets.Storage.Testing;

/// <summary>
/// A stream like that of a request: its length is not known, it cannot be read twice, and it returns as many bytes as
/// have arrived.
/// </summary>
/// <param name="length">The number of bytes, whose values are those of <see cref="Bytes"/>.</param>
/// <param name="onRead">Called with the position before each read, which waits for it.</param>
internal sealed class OneWayStream(long length, Func<long, ValueTask>? onRead = null) : Stream
{
    private const int Arrived = 65_521;
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        Fill(bytes, 0);
        return bytes;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, Arrived), length - position);
        Fill(buffer[..count], position);
        position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (onRead is not null)
            await onRead(position).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static void Fill(Span<byte> bytes, long position)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            // Differs between the parts of an upload, so that parts in the wrong order are found.
            bytes[i] = (byte)((position + i) * 31 ^ ((position + i) >> 16));
        }
    }
}
