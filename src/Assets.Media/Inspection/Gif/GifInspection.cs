using System.Buffers.Binary;
using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Gif;

/// <summary>Walks through the blocks of a GIF file (GIF89a specification).</summary>
internal sealed class GifInspection(ImageSource source, ImageLimits limits)
{
    private const byte Image = 0x2C;
    private const byte Extension = 0x21;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte Application = 0xFF;

    private static readonly ImageFindings Damaged = ImageFindings.Damaged("The GIF image is damaged or incomplete.");

    private readonly ImageEdits edits = new();
    private int width;
    private int height;
    private int frames;

    /// <summary>Walks through the file.</summary>
    public ImageFindings Inspect()
    {
        if (!TakeScreen())
            return ImageFindings.Damaged("The file is not a GIF image.");
        if (limits.Check(width, height, frames: 1) is { } rejection)
            return ImageFindings.Refused(rejection);
        while (!source.IsTruncated && !edits.AreTooMany)
        {
            var next = source.Peek();
            if (next.IsEmpty || next[0] is not (Image or Extension))
                return End(hasTrailer: next is [Trailer, ..]);
            var start = source.Position;
            source.Skip(1);
            if ((next[0] == Image ? TakeImage() : TakeExtension(start)) is { } refused)
                return refused;
        }
        return Damaged;
    }

    private bool TakeScreen()
    {
        var header = source.Read(13);
        if (!header.StartsWith("GIF87a"u8) && !header.StartsWith("GIF89a"u8))
            return false;
        width = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        height = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        SkipColorTable(header[10]);
        return true;
    }

    /// <summary>The frame after its separator: position and size, colours, compressed pixels.</summary>
    private ImageFindings? TakeImage()
    {
        var descriptor = source.Read(9);
        var right = BinaryPrimitives.ReadUInt16LittleEndian(descriptor) + FrameWidth(descriptor);
        var bottom = BinaryPrimitives.ReadUInt16LittleEndian(descriptor[2..]) + FrameHeight(descriptor);
        if (FrameWidth(descriptor) == 0 || FrameHeight(descriptor) == 0)
            return Damaged;
        // Browsers enlarge a screen that is smaller than the first frame, and cut off what later frames have outside.
        if (frames++ == 0)
            (width, height) = (Math.Max(width, right), Math.Max(height, bottom));
        if (limits.Check(Math.Max(width, right), Math.Max(height, bottom), frames) is { } rejection)
            return ImageFindings.Refused(rejection);
        SkipColorTable(descriptor[8]);
        // More bits than a code has at the start: browsers show no such frame.
        return source.ReadByte() is > 0 and <= 11 && SkipBlocks() > 0 ? null : Damaged;
    }

    private static int FrameWidth(ReadOnlySpan<byte> descriptor) =>
        BinaryPrimitives.ReadUInt16LittleEndian(descriptor[4..]);

    private static int FrameHeight(ReadOnlySpan<byte> descriptor) =>
        BinaryPrimitives.ReadUInt16LittleEndian(descriptor[6..]);

    private ImageFindings? TakeExtension(long start)
    {
        var label = source.ReadByte();
        var isKept = label == GraphicControl || label == Application && IsKeptApplication(source.Peek(12));
        SkipBlocks();
        if (!isKept)
            edits.Remove(start, source.Position - start);
        return null;
    }

    /// <summary>How often an animation is repeated, and the colour profile.</summary>
    private static bool IsKeptApplication(ReadOnlySpan<byte> block) =>
        block is [11, ..]
        && (
            block[1..].StartsWith("NETSCAPE2.0"u8)
            || block[1..].StartsWith("ANIMEXTS1.0"u8)
            || block[1..].StartsWith("ICCRGBG1012"u8)
        );

    /// <summary>The lowest three bits are the size of the table if the highest bit is set.</summary>
    private void SkipColorTable(byte flags)
    {
        if ((flags & 0x80) != 0)
            source.Skip(3L << ((flags & 7) + 1));
    }

    /// <summary>Passes over blocks up to an empty one.</summary>
    /// <returns>The number of bytes in them.</returns>
    private long SkipBlocks()
    {
        long sum = 0;
        while (source.ReadByte() is > 0 and var length)
        {
            source.Skip(length);
            sum += length;
        }
        return sum;
    }

    /// <summary>
    /// Files without a trailer exist, and browsers show them. Other bytes instead of it end the image as well: they are
    /// trailing data.
    /// </summary>
    private ImageFindings End(bool hasTrailer)
    {
        if (frames == 0)
            return Damaged;
        if (hasTrailer)
            source.Skip(1);
        else
            edits.Replace(source.Position, 0, [Trailer]);
        return new()
        {
            Width = width,
            Height = height,
            Frames = frames,
            EndOfImage = source.Position,
            Edits = edits.Sorted(),
        };
    }
}
