using System.Buffers;

namespace Assets.Storage.Providers;

/// <summary>A part of the content of an upload, in a buffer that is used again after the part is disposed.</summary>
public sealed class ContentPart : IDisposable
{
    private readonly int count;
    private byte[]? buffer;

    internal ContentPart(byte[] buffer, int count, long offset, bool isLast) =>
        (this.buffer, this.count, Offset, IsLast) = (buffer, count, offset, isLast);

    /// <summary>The offset of the first byte in the content.</summary>
    public long Offset { get; }

    /// <summary>Whether the content ends with this part.</summary>
    public bool IsLast { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => Buffer.AsMemory(0, count);

    private byte[] Buffer => buffer ?? throw new ObjectDisposedException(nameof(ContentPart));

    /// <summary>The bytes as a stream that supports seeking, so that a request can be repeated.</summary>
    public Stream AsStream() => new MemoryStream(Buffer, 0, count, writable: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } returned)
            ArrayPool<byte>.Shared.Return(returned);
    }
}
