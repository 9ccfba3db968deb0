using System.Buffers.Binary;

namespace Assets.Media.Inspection.Png;

/// <summary>
/// The checksum of PNG chunks (PNG specification, annex D), eight bytes at a time. The one of the framework is in a
/// package of its own (System.IO.Hashing).
/// </summary>
internal static class Crc32
{
    /// <summary>The value before the first byte.</summary>
    public const uint Start = 0xFFFFFFFF;

    private static readonly uint[][] Tables = MakeTables();

    /// <summary>Adds bytes.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc =
                tables[7][low & 0xFF]
                ^ tables[6][(low >> 8) & 0xFF]
                ^ tables[5][(low >> 16) & 0xFF]
                ^ tables[4][low >> 24]
                ^ tables[3][high & 0xFF]
                ^ tables[2][(high >> 8) & 0xFF]
                ^ tables[1][(high >> 16) & 0xFF]
                ^ tables[0][high >> 24];
        }
        foreach (var one in bytes)
            crc = tables[0][(crc ^ one) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    /// <summary>The checksum of all bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => ~Add(Start, bytes);

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var t = 0; t < 8; t++)
            tables[t] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            tables[0][i] = value;
        }
        for (var t = 1; t < 8; t++)
        {
            for (var i = 0; i < 256; i++)
                tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
        }
        return tables;
    }
}
