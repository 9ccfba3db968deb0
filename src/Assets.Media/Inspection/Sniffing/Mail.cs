namespace Assets.Media.Inspection.Sniffing;

/// <summary>Mail, and web pages saved as mail (MHTML), which contain HTML that some browsers show.</summary>
internal static class Mail
{
    private static readonly string[] FirstHeaders =
    [
        "From:",
        "MIME-Version:",
        "Return-Path:",
        "Received:",
        "Delivered-To:",
        "X-Received:",
        "Message-ID:",
    ];

    /// <summary>Gets the type of a text that starts with a header of mail.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        var text = TextStart.Of(head).TrimStart();
        if (!Array.Exists(FirstHeaders, header => text.StartsWith(header, StringComparison.OrdinalIgnoreCase)))
            return null;
        return text.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
            ? TextTypes.Mhtml
            : TextTypes.Mail;
    }
}
