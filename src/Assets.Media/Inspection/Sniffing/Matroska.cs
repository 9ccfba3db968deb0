namespace Assets.Media.Inspection.Sniffing;

/// <summary>WebM and Matroska, told apart by the DocType of the EBML header (WHATWG 6.2.2).</summary>
internal static class Matroska
{
    /// <summary>Gets the type of a file that starts with an EBML header.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return null;
        // WHATWG looks for the DocType in the first 38 bytes.
        var header = head[..Math.Min(head.Length, 64)];
        var docType = header.IndexOf((ReadOnlySpan<byte>)[0x42, 0x82]);
        if (docType < 0)
            return null;
        var value = header[(docType + 2)..];
        if (value.IndexOf("webm"u8) is 1 or 2)
            return MediaTypes.WebM;
        return value.IndexOf("matroska"u8) is 1 or 2 ? MediaTypes.Matroska : null;
    }
}
