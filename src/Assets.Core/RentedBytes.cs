using System.Buffers;
using System.Numerics;

namespace Assets.Core;

/// <summary>
/// Bytes in a borrowed buffer: a run reads thousands of file bodies, and unpooled arrays would need several times the
/// memory until they are collected. The span is valid until the owner is disposed.
/// </summary>
internal sealed class RentedBytes : IDisposable
{
    private byte[]? buffer;

    private RentedBytes(byte[] buffer, int start, int length) => (this.buffer, Start, Length) = (buffer, start, length);

    private int Start { get; }

    /// <summary>How many bytes.</summary>
    public int Length { get; }

    /// <summary>The bytes; they may be changed.</summary>
    public Memory<byte> Memory => Buffer.AsMemory(Start, Length);

    /// <inheritdoc cref="Memory"/>
    public Span<byte> Span => Buffer.AsSpan(Start, Length);

    private byte[] Buffer => buffer ?? throw new ObjectDisposedException(nameof(RentedBytes));

    /// <summary>Bytes of undefined content.</summary>
    public static RentedBytes Of(int length) => new(ArrayPool<byte>.Shared.Rent(length), 0, length);

    /// <summary>A file's bytes.</summary>
    /// <exception cref="FileFailureException">The file cannot be read, or is larger than 2 GB.</exception>
    public static RentedBytes Read(string file)
    {
        using var stream = FileContent.Open(file);
        if (stream.Length > Array.MaxLength)
            throw new FileFailureException(FileOperation.Read, file, new IOException("it is larger than 2 GB"));

        var bytes = Of((int)stream.Length);
        if (FileContent.Read(stream, bytes.Span) == bytes.Length)
            return bytes;

        bytes.Dispose();
        throw new FileFailureException(FileOperation.Read, file, new EndOfStreamException());
    }

    /// <summary>About how much memory the bytes of a file take: buffers come in powers of two.</summary>
    public static long MemoryFor(long length) => (long)BitOperations.RoundUpToPowerOf2((ulong)length);

    /// <summary>A copy of these bytes.</summary>
    public static RentedBytes Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = Of(bytes.Length);
        bytes.CopyTo(copy.Span);
        return copy;
    }

    /// <summary>A stream that reads the first of these bytes.</summary>
    public MemoryStream AsStream(int length) => new(Buffer, Start, length, writable: false);

    /// <summary>A part of these bytes; the owner of all bytes must not be used afterwards.</summary>
    public RentedBytes Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Length);
        var part = new RentedBytes(Buffer, Start + start, length);
        buffer = null;
        return part;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buffer is not null)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = null;
    }
}
