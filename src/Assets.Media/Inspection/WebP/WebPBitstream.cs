using System.Buffers.Binary;
using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.WebP;

/// <summary>The dimensions at the start of compressed pixels.</summary>
internal static class WebPBitstream
{
    /// <summary>
    /// Reads the header of VP8 (RFC 6386, section 9.1) or VP8L (WebP lossless specification, section 3).
    /// </summary>
    /// <returns>The dimensions; null if the header is not valid.</returns>
    public static (int Width, int Height)? Read(ImageSource source, WebPChunks chunk) =>
        chunk.Type == WebPTypes.Lossy ? ReadLossy(source, chunk.Length) : ReadLossless(source, chunk.Length);

    private static (int Width, int Height)? ReadLossy(ImageSource source, long length)
    {
        var header = source.Read(10);
        var tag = header[0] | (header[1] << 8) | (header[2] << 16);
        var (isKeyFrame, version, isShown, partition) = ((tag & 1) == 0, (tag >> 1) & 7, (tag >> 4) & 1, tag >> 5);
        if (length <= 10 || !isKeyFrame || version > 3 || isShown == 0 || partition == 0 || 10 + partition > length)
            return null;
        if (!header[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return null;
        // The two highest bits are a scale that decoders ignore.
        var width = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) & 0x3FFF;
        var height = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) & 0x3FFF;
        return width == 0 || height == 0 ? null : (width, height);
    }

    private static (int Width, int Height)? ReadLossless(ImageSource source, long length)
    {
        var header = source.Read(5);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[1..]);
        // The three highest bits are the version.
        if (length <= 5 || header[0] != 0x2F || bits >> 29 != 0)
            return null;
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }
}
