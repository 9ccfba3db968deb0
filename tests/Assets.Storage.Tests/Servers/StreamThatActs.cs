namespace Assets.Storage.Tests.Servers;

/// <summary>A stream that does something before it is read at or after a position.</summary>
internal sealed class StreamThatActs(Stream inner, long position, Action act) : Stream
{
    private Action? action = act;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (inner.Position >= position)
            Interlocked.Exchange(ref action, null)?.Invoke();
        return inner.Read(buffer, offset, count);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
