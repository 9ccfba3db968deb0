namespace Assets.Media.Inspection.Jpeg;

/// <summary>Whether table segments are filled exactly by tables, so that nothing else fits into them.</summary>
internal static class JpegTables
{
    /// <summary>Quantization tables (ITU T.81, B.2.4.1).</summary>
    public static bool AreQuantization(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var (precision, slot) = (content[0] >> 4, content[0] & 15);
            var length = 1 + 64 * (precision + 1);
            if (precision > 1 || slot > 3 || content.Length < length)
                return false;
            content = content[length..];
        }
        return true;
    }

    /// <summary>Huffman tables (B.2.4.2).</summary>
    public static bool AreHuffman(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            if (content.Length < 17 || content[0] >> 4 > 1 || (content[0] & 15) > 3)
                return false;
            var length = 17;
            for (var i = 1; i <= 16; i++)
                length += content[i];
            if (length > 17 + 256 || content.Length < length)
                return false;
            content = content[length..];
        }
        return true;
    }
}
