using System.Text;

namespace Assets.Media.Inspection.Sniffing;

/// <summary>Reads the start of a file as text, whatever its encoding.</summary>
internal static class TextStart
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];
    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];
    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    /// <summary>Whether the text has a byte order mark of UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith(BigEndianMark) || head.StartsWith(LittleEndianMark);

    /// <summary>
    /// Decodes the head by its byte order mark, without one as Latin-1, which keeps ASCII and maps every byte to a
    /// character of its own.
    /// </summary>
    public static string Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(BigEndianMark))
            return Encoding.BigEndianUnicode.GetString(head[2..]);
        if (head.StartsWith(LittleEndianMark))
            return Encoding.Unicode.GetString(head[2..]);
        return Encoding.Latin1.GetString(head.StartsWith(Utf8Mark) ? head[3..] : head);
    }
}
