using System.Buffers.Binary;

namespace Assets.Media.Inspection.Png;

/// <summary>The frames of an animation (PNG third edition, sections 11.3.6.1 to 11.3.6.3).</summary>
internal sealed class PngAnimation
{
    /// <summary>The length of acTL.</summary>
    public const int Length = 8;

    /// <summary>The length of fcTL.</summary>
    public const int FrameLength = 26;

    private (long Width, long Height)? expected;
    private int seen;

    private PngAnimation(int frames) => Frames = frames;

    /// <summary>The number of frames.</summary>
    public int Frames { get; }

    /// <summary>Whether all frames were there.</summary>
    public bool IsWhole => seen == Frames && expected is null;

    /// <summary>Reads acTL.</summary>
    /// <returns>The animation; null if the content is not valid.</returns>
    public static PngAnimation? Read(ReadOnlySpan<byte> content) =>
        content.Length == Length
        && BinaryPrimitives.ReadUInt32BigEndian(content) is > 0 and <= int.MaxValue and var frames
            ? new((int)frames)
            : null;

    /// <summary>Takes fcTL.</summary>
    /// <returns>Whether the frame lies in the image.</returns>
    public bool TakeFrameControl(ReadOnlySpan<byte> content, PngHeader header, bool hasDefaultImage)
    {
        if (content.Length != FrameLength || expected is not null)
            return false;
        long width = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        long height = BinaryPrimitives.ReadUInt32BigEndian(content[8..]);
        long left = BinaryPrimitives.ReadUInt32BigEndian(content[12..]);
        long top = BinaryPrimitives.ReadUInt32BigEndian(content[16..]);
        expected = (width, height);
        var isWhole = left == 0 && top == 0 && width == header.Width && height == header.Height;
        var isInside = width > 0 && height > 0 && left + width <= header.Width && top + height <= header.Height;
        return hasDefaultImage ? isInside : isWhole;
    }

    /// <summary>Takes the default image, which is the first frame if it was announced.</summary>
    public void TakeDefaultImage()
    {
        if (expected is not null)
            seen++;
        expected = null;
    }

    /// <summary>Takes the data of a frame.</summary>
    /// <returns>Its size; null if it was not announced.</returns>
    public (long Width, long Height)? TakeFrameData()
    {
        var size = expected;
        TakeDefaultImage();
        return size;
    }
}
