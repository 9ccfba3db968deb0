using System.Buffers.Binary;

namespace Assets.Media.Inspection.Png;

/// <summary>Makes chunks.</summary>
internal static class PngWriter
{
    /// <summary>Length, type, content and checksum.</summary>
    public static byte[] Chunk(uint type, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[content.Length + PngChunks.Overhead];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4), type);
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(8 + content.Length),
            Crc32.Of(chunk.AsSpan(4, 4 + content.Length))
        );
        return chunk;
    }
}
