using System.IO.Compression;

namespace Assets.Benchmarks.Receiving;

/// <summary>Files that are uploaded.</summary>
/// <param name="Key">How the case is selected.</param>
/// <param name="Title">What the table calls it.</param>
/// <param name="Count">The number of uploads in one round.</param>
/// <param name="Make">Makes the bytes of one file.</param>
internal sealed record ReceivingCase(string Key, string Title, int Count, Func<byte[]> Make)
{
    public static IReadOnlyList<ReceivingCase> All { get; } =
    [
        new("small", "text, 20 kB", 2000, () => Text(20_000)),
        new("avatar", "PNG, 100 kB", 1000, () => Png(182)),
        new("photo", "PNG, 3 MB", 100, () => Png(1000)),
        new("document", "text, 20 MB", 20, () => Text(20_000_000)),
    ];

    private static byte[] Text(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }

    /// <summary>A square of noise, which no filter makes smaller: three bytes a pixel.</summary>
    private static byte[] Png(int size)
    {
        var pixels = new byte[size * ((3 * size) + 1)];
        new Random(1).NextBytes(pixels);
        for (var row = 0; row < size; row++)
            pixels[row * ((3 * size) + 1)] = 0;
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(pixels);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = [.. BigEndian(size), .. BigEndian(size), 8, 2, 0, 0, 0];
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, data.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] content = [.. type, .. data];
        png.Write(BigEndian(data.Length));
        png.Write(content);
        png.Write(BigEndian((int)Crc(content)));
    }

    private static byte[] BigEndian(int value) =>
        [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    /// <summary>The checksum of PNG, appendix D of its specification.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
        }

        return ~crc;
    }
}
