using System.Buffers;

namespace Assets.Media.Inspection.Sniffing;

/// <summary>
/// Text is what has no binary data byte (WHATWG 3, 7.2). A few text formats are known by their first line.
/// </summary>
internal static class PlainText
{
    // Control characters except tab, line feed, form feed, carriage return and escape.
    private static readonly SearchValues<byte> BinaryBytes = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        0x0B,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        28,
        29,
        30,
        31,
    ]);
    private static readonly SearchValues<char> BinaryCharacters = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015"
            + "\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F\uFFFE\uFFFF"
    );

    /// <summary>Gets the type of a text; null for binary data and for a file without bytes.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return null;
        if (IsBinary(head))
            return null;
        var text = TextStart.Of(head).AsSpan();
        if (text.StartsWith("WEBVTT") && (text.Length == 6 || char.IsWhiteSpace(text[6])))
            return TextTypes.WebVtt;
        if (text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return TextTypes.Calendar;
        if (text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            return TextTypes.Contact;
        return TextTypes.Plain;
    }

    /// <summary>
    /// Whether a byte, or a character of UTF-16 text, is a control character that text does not have.
    /// </summary>
    public static bool IsBinary(ReadOnlySpan<byte> head) =>
        TextStart.IsUtf16(head)
            ? TextStart.Of(head).AsSpan().ContainsAny(BinaryCharacters)
            : head.ContainsAny(BinaryBytes);
}
