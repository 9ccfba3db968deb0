namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>A JPEG file whose scan is as long as wanted and lies nowhere.</summary>
internal sealed class LargeJpeg(byte[] jpeg, long padding) : Stream
{
    private readonly int split = jpeg.Length - 2;

    public Action? BeforeRead { get; set; }

    public override long Length => jpeg.Length + padding;

    public override long Position { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override int Read(byte[] buffer, int offset, int count)
    {
        BeforeRead?.Invoke();
        count = (int)Math.Min(count, Length - Position);
        var target = buffer.AsSpan(offset, count);
        if (Position < split)
        {
            target = target[..(int)Math.Min(target.Length, split - Position)];
            jpeg.AsSpan((int)Position, target.Length).CopyTo(target);
        }
        else if (Position < split + padding)
        {
            target = target[..(int)Math.Min(target.Length, split + padding - Position)];
            target.Fill(0x55);
        }
        else
        {
            jpeg.AsSpan((int)(Position - padding), target.Length).CopyTo(target);
        }
        Position += target.Length;
        return target.Length;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
