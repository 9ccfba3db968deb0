namespace Assets.Media.Inspection.WebP;

/// <summary>The content of VP8X.</summary>
internal sealed record WebPCanvas(long FlagsOffset, byte Flags, int Width, int Height)
{
    /// <summary>Bits of the flags.</summary>
    public const byte AnimationFlag = 0x02;
    public const byte XmpFlag = 0x04;
    public const byte ExifFlag = 0x08;

    /// <summary>Whether frames follow instead of one picture.</summary>
    public bool IsAnimated => (Flags & AnimationFlag) != 0;

    /// <summary>Reads the first 10 bytes of the content.</summary>
    /// <returns>The canvas; null if it is too short or too large.</returns>
    public static WebPCanvas? Read(ReadOnlySpan<byte> content, WebPChunks chunk)
    {
        if (chunk.Length < 10)
            return null;
        var (width, height) = (UInt24(content[4..]) + 1, UInt24(content[7..]) + 1);
        // The product has at most 32 bits (WebP container specification, extended file format).
        return (long)width * height <= uint.MaxValue
            ? new(chunk.Offset + WebPChunks.Overhead, content[0], width, height)
            : null;
    }

    /// <summary>Three bytes, the lowest first.</summary>
    public static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
