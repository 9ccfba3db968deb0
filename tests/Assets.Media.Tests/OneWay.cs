namespace Assets.Media.Tests;

/// <summary>A stream that arrives in small pieces and does not support seeking, as a request does.</summary>
internal sealed class OneWay(byte[] bytes, int piece = 4096, Action<int>? before = null) : Stream
{
    private int position;

    public int ReadSoFar => position;

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
        before?.Invoke(position);
        var read = Math.Min(Math.Min(piece, count), bytes.Length - position);
        bytes.AsSpan(position, read).CopyTo(buffer.AsSpan(offset));
        position += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
