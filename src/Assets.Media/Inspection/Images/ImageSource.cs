using System.Buffers.Binary;

namespace Assets.Media.Inspection.Images;

/// <summary>
/// Reads a file in pieces. Reading beyond the end gives zeros and sets <see cref="IsTruncated"/>; an image for which
/// that happens is never accepted, so that the walk through a format need not check every read.
/// </summary>
internal sealed class ImageSource
{
    private const int LongestWindow = 64 * 1024;
    private const int LongestRead = 256;

    private readonly Stream stream;
    private readonly CancellationToken cancellationToken;
    private readonly byte[] window;
    private readonly byte[] small = new byte[LongestRead];
    private long windowStart;
    private int windowEnd;

    public ImageSource(Stream stream, CancellationToken cancellationToken)
    {
        (this.stream, this.cancellationToken) = (stream, cancellationToken);
        Length = stream.Length;
        window = new byte[Math.Clamp(Length, LongestRead, LongestWindow)];
    }

    /// <summary>The length of the file.</summary>
    public long Length { get; }

    /// <summary>The offset of the next byte.</summary>
    public long Position { get; private set; }

    /// <summary>How many bytes come.</summary>
    public long Left => Length - Position;

    /// <summary>Whether more was read than the file has.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The next bytes without taking them: at least one unless the file ends, at most a window.</summary>
    public ReadOnlySpan<byte> Peek(int atLeast = 1)
    {
        var start = (int)(Position - windowStart);
        if (start < 0 || start >= windowEnd || windowEnd - start < atLeast)
            Fill();
        start = (int)(Position - windowStart);
        return start >= windowEnd ? [] : window.AsSpan(start, windowEnd - start);
    }

    /// <summary>Takes bytes; zeros beyond the end of the file.</summary>
    /// <param name="count">At most 256.</param>
    public ReadOnlySpan<byte> Read(int count)
    {
        var next = Peek(count);
        if (next.Length >= count)
        {
            Position += count;
            return next[..count];
        }
        var taken = small.AsSpan(0, count);
        taken.Clear();
        next.CopyTo(taken);
        Skip(count);
        return taken;
    }

    public byte ReadByte() => Read(1)[0];

    public int ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Read(2));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Read(4));

    public uint ReadUInt32LittleEndian() => BinaryPrimitives.ReadUInt32LittleEndian(Read(4));

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count)
    {
        if (count <= Left)
        {
            Position += count;
            return;
        }
        Position = Length;
        IsTruncated = true;
    }

    /// <summary>Goes to an offset, which lies in the file.</summary>
    public void Seek(long position) => Position = position;

    private void Fill()
    {
        cancellationToken.ThrowIfCancellationRequested();
        (windowStart, windowEnd) = (Position, 0);
        if (stream.Position != Position)
            stream.Position = Position;
        while (windowEnd < window.Length)
        {
            var read = stream.Read(window, windowEnd, window.Length - windowEnd);
            if (read == 0)
                break;
            windowEnd += read;
        }
    }
}
