namespace Assets.Media.Images;

/// <summary>
/// A stream that native code reads or writes. Exceptions cannot pass through native code: it gets an error, and the
/// exception is kept, so that a full disk is not taken for a damaged image.
/// </summary>
/// <param name="inner">The stream, which is not disposed.</param>
/// <param name="access">Read, with seeking; or write, from start to end.</param>
/// <param name="cancellationToken">Fails the next access.</param>
internal sealed class NativeStream(Stream inner, FileAccess access, CancellationToken cancellationToken) : Stream
{
    /// <summary>The exception of an access, if one failed.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => access == FileAccess.Read;

    public override bool CanSeek => access == FileAccess.Read;

    public override bool CanWrite => access == FileAccess.Write;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(byte[] buffer, int offset, int count) => Guard(() => inner.Read(buffer, offset, count));

    public override void Write(byte[] buffer, int offset, int count) =>
        Guard(() =>
        {
            inner.Write(buffer, offset, count);
            return 0;
        });

    public override long Seek(long offset, SeekOrigin origin)
    {
        var start = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => inner.Position,
            _ => inner.Length,
        };
        // A damaged file can name any offset, which is no failure of the stream.
        if (start + offset < 0)
            throw new IOException("The offset lies before the start of the file.");
        return Guard(() => inner.Seek(start + offset, SeekOrigin.Begin));
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    private T Guard<T>(Func<T> use)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return use();
        }
        catch (Exception exception)
        {
            Failure ??= exception;
            throw;
        }
    }
}
