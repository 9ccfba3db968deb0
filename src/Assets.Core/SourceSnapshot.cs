using System.Security.Cryptography;

namespace Assets.Core;

/// <summary>
/// A file as it was when it was scanned: reading it to the end fails when the bytes are not those of the digest, so
/// that no result of other bytes is stored.
/// </summary>
internal sealed class SourceSnapshot : Stream
{
    private readonly string file;
    private readonly byte[] sha256;
    private readonly FileStream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool isAtEnd;

    /// <summary>Opens a file.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="sha256">SHA-256 of the bytes it must have.</param>
    /// <exception cref="FileFailureException">It cannot be read.</exception>
    public SourceSnapshot(string file, byte[] sha256)
    {
        (this.file, this.sha256) = (file, sha256);
        stream = FileContent.Open(file);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => stream.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => stream.Position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="SourceChangedException">The end is reached, and the file has changed.</exception>
    /// <exception cref="FileFailureException">It cannot be read.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = FileContent.Read(stream, buffer);
        hash.AppendData(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && !isAtEnd)
        {
            isAtEnd = true;
            if (!hash.GetHashAndReset().AsSpan().SequenceEqual(sha256))
                throw new SourceChangedException(file);
        }

        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads the rest, so that the whole file is checked even if its reader stopped earlier.</summary>
    /// <inheritdoc cref="Read(Span{byte})" path="/exception"/>
    public void ReadToEnd()
    {
        if (isAtEnd)
            return;

        var rest = new byte[1 << 16];
        while (Read(rest) > 0)
            continue;
    }

    /// <inheritdoc/>
    public override void Flush() => stream.Flush();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
