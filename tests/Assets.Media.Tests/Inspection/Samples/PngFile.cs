using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Assets.Media.Inspection.Png;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>Builds PNG files chunk by chunk.</summary>
internal sealed class PngFile
{
    private readonly List<byte> file = [0x89, .. "PNG\r\n\u001a\n"u8];

    public static byte[] Of(int width, int height, byte depth = 8, byte color = 2, byte interlace = 0) =>
        new PngFile()
            .Header(width, height, depth, color, interlace)
            .Palette(color)
            .Data(Raw(width, height, depth, color))
            .End();

    public PngFile Header(long width, long height, byte depth = 8, byte color = 2, byte interlace = 0)
    {
        var content = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(content, (uint)width);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(4), (uint)height);
        (content[8], content[9], content[12]) = (depth, color, interlace);
        return Chunk("IHDR", content);
    }

    public PngFile Palette(byte color) => color == 3 ? Chunk("PLTE", [1, 2, 3, 4, 5, 6]) : this;

    public PngFile Data(byte[] raw) => Chunk("IDAT", Deflated(raw));

    public PngFile FrameControl(uint number, int width, int height, int left = 0, int top = 0)
    {
        var content = new byte[26];
        BinaryPrimitives.WriteUInt32BigEndian(content, number);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(8), height);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(12), left);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(16), top);
        return Chunk("fcTL", content);
    }

    public PngFile FrameData(uint number, byte[] raw) => Chunk("fdAT", [.. BigEndian(number), .. Deflated(raw)]);

    public PngFile Animation(uint frames) => Chunk("acTL", [.. BigEndian(frames), 0, 0, 0, 0]);

    public PngFile Chunk(string type, ReadOnlySpan<byte> content)
    {
        file.AddRange(PngWriter.Chunk(BinaryPrimitives.ReadUInt32BigEndian(Encoding.ASCII.GetBytes(type)), content));
        return this;
    }

    public byte[] End() => Chunk("IEND", []).file.ToArray();

    public byte[] Unfinished() => file.ToArray();

    /// <summary>Rows with the filter "none" in front, not interlaced.</summary>
    public static byte[] Raw(int width, int height, byte depth = 8, byte color = 2)
    {
        var channels = color switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        var row = 1 + (width * channels * depth + 7) / 8;
        var raw = new byte[row * height];
        for (var i = 0; i < raw.Length; i++)
            raw[i] = (byte)(i % row == 0 || color == 3 ? 0 : i * 7);
        return raw;
    }

    public static byte[] Deflated(ReadOnlySpan<byte> raw)
    {
        var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        return deflated.ToArray();
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
