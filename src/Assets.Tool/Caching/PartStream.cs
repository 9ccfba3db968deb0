namespace Assets.Tool.Caching;

/// <summary>The next bytes of a stream as a stream of their own; counts them.</summary>
/// <param name="inner">Read, never disposed.</param>
/// <param name="length">How many bytes.</param>
/// <param name="pace">Counts what is received.</param>
internal sealed class PartStream(Stream inner, long length, FetchPace pace) : Stream
{
    private long rest = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (rest == 0 || buffer.IsEmpty)
            return 0;
        var read = await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, rest)], cancellationToken);
        if (read == 0)
            throw new EndOfStreamException("The object is shorter than its index says.");
        rest -= read;
        pace.Add(read);
        return read;
    }

    /// <summary>Reads what was left, so that the inner stream is at the end of this part.</summary>
    public async Task SkipAsync(CancellationToken cancellationToken)
    {
        var block = new byte[(int)Math.Min(rest, 1 << 16)];
        while (rest > 0)
            _ = await ReadAsync(block, cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
