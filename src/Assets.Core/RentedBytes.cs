using System.Buffers;

namespace Assets.Core;

/// <summary>
/// Bytes in a borrowed buffer: file bodies come and go by the thousand, and as garbage they would hold several times
/// the memory they need.
/// The span is good until the owner is disposed.
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
    /// <exception cref="IOException">The file cannot be read, or is larger than 2 GB.</exception>
    public static RentedBytes Read(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 0,
            FileOptions.SequentialScan
        );
        if (stream.Length > Array.MaxLength)
            throw new IOException($"'{file}' is larger than 2 GB");

        var bytes = Of((int)stream.Length);
        try
        {
            stream.ReadExactly(bytes.Span);
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>A stream that writes into these bytes and cannot grow beyond them.</summary>
    public MemoryStream AsStream() => new(Buffer, Start, Length);

    /// <summary>A part of these bytes; the owner of the whole is used up by it.</summary>
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
