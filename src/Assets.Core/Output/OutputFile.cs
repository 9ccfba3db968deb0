using System.Security.Cryptography;

namespace Assets.Core.Output;

/// <summary>
/// A new file of an output folder, written block by block. A short one is kept in memory, so that nothing is written
/// when the folder already has it; a longer one is written to a temporary file.
/// </summary>
internal sealed class OutputFile : Stream
{
    // Large enough for the compressed form of nearly all files of a site.
    private const int MostInMemory = 256 << 10;

    private readonly OutputFolder folder;
    private readonly RentedBytes start;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private TemporaryFile? temporary;
    private long length;
    private string? place;

    /// <param name="folder">The folder to write to.</param>
    /// <param name="expected">About how long it gets.</param>
    public OutputFile(OutputFolder folder, long expected)
    {
        this.folder = folder;
        start = RentedBytes.Of((int)Math.Clamp(expected, 0, MostInMemory));
    }

    /// <summary>The approximate memory that a file of this length takes.</summary>
    public static long MemoryFor(long length) => RentedBytes.MemoryFor(Math.Min(length, MostInMemory));

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="FileFailureException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        if (temporary is null && length + buffer.Length <= start.Length)
        {
            buffer.CopyTo(start.Span[(int)length..]);
        }
        else
        {
            if (temporary is null)
            {
                temporary = TemporaryFile.In(folder.Root);
                temporary.Write(start.Span[..(int)length]);
            }

            temporary.Write(buffer);
        }

        length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Discards the written bytes; only the length 0 can be set.</summary>
    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(value, 0);
        temporary?.Dispose();
        temporary = null;
        length = 0;
        hash.GetHashAndReset();
    }

    /// <summary>Moves the file to its place, unless it is already there.</summary>
    /// <param name="name">Its path below the folder, made from SHA-256 of its bytes.</param>
    /// <returns>Its absolute path, and the digest.</returns>
    /// <exception cref="FileFailureException">It cannot be written.</exception>
    public (string File, byte[] Sha256) Complete(Func<byte[], string> name)
    {
        var sha256 = hash.GetHashAndReset();
        place = folder.PathOf(name(sha256));
        folder.Count(
            temporary?.MoveIfDifferent(place) ?? AtomicFile.WriteIfDifferent(place, start.Memory[..(int)length])
        );
        return (place, sha256);
    }

    /// <summary>The bytes of a file that is complete or empty.</summary>
    /// <exception cref="FileFailureException">It cannot be read.</exception>
    public Stream OpenComplete() => temporary is null ? start.AsStream((int)length) : FileContent.Open(place!);

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            temporary?.Dispose();
            start.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
