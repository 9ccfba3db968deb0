using System.Buffers.Binary;

namespace Assets.Media.Inspection.Images;

/// <summary>The orientation in an EXIF block, which is a small TIFF file (CIPA DC-008, section 4.6).</summary>
internal static class Exif
{
    /// <summary>
    /// How much of an EXIF block is read: the first directory with the orientation stands at its start.
    /// </summary>
    public const int HeadLength = 4096;

    private const ushort OrientationTag = 0x0112;
    private const byte ShortType = 3;

    /// <summary>A block without any tag.</summary>
    public static byte[] Empty { get; } = [.. "MM\0*\0\0\0\u0008"u8, 0, 0, 0, 0, 0, 0];

    /// <summary>Reads the orientation.</summary>
    /// <param name="tiff">
    /// The block from its byte order mark on; its first <see cref="HeadLength"/> bytes suffice.
    /// </param>
    /// <returns>1 to 8; 1 if there is none or the block is damaged, as browsers have it.</returns>
    public static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 1;
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
            return 1;
        var start = UInt32(tiff[4..], isLittle);
        if (start > tiff.Length - 2)
            return 1;
        var directory = tiff[(int)start..];
        var count = UInt16(directory, isLittle);
        for (var i = 0; i < count && directory.Length >= 2 + 12 * (i + 1); i++)
        {
            var entry = directory.Slice(2 + 12 * i, 12);
            if (UInt16(entry, isLittle) != OrientationTag || UInt16(entry[2..], isLittle) != ShortType)
                continue;
            var value = UInt16(entry[8..], isLittle);
            return value is >= 1 and <= 8 ? value : 1;
        }
        return 1;
    }

    /// <summary>Makes a block with nothing but the orientation.</summary>
    public static byte[] Minimal(int orientation) =>
        [
            .. "MM\0*\0\0\0\u0008"u8,
            0,
            1, // one entry
            0x01,
            0x12,
            0,
            ShortType,
            0,
            0,
            0,
            1, // one value
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0, // no next directory
        ];

    /// <summary>Whether an orientation turns the image on its side.</summary>
    public static bool SwapsSides(int orientation) => orientation is >= 5 and <= 8;

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
