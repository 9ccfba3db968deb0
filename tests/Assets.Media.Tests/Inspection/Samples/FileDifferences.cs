namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>Samples for which the program <c>file</c> (5.44) has another answer, and the reason.</summary>
internal static class FileDifferences
{
    private const string OtherName = "another name of the same type";
    private const string MoreNeeded = "the sample has only what identifies the type, and file looks for more";

    public static IReadOnlyDictionary<string, (string FileSays, string Why)> All { get; } =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["heif with a general brand"] = ("image/heif", OtherName),
            ["avif with a general brand"] = (
                "image/heif",
                "file reads the first brand only; AVIF is among the compatible ones"
            ),
            ["audio/mp4 .m4a"] = ("audio/x-m4a", OtherName),
            ["audio/aac .aac"] = ("audio/x-hx-aac-adts", OtherName),
            ["image/x-icon .ico"] = ("image/vnd.microsoft.icon", OtherName),
            ["image/vnd.adobe.photoshop .psd"] = ("application/octet-stream", MoreNeeded),
            ["audio/mpeg .mp3"] = ("application/octet-stream", MoreNeeded),
            ["audio/wav .wav"] = ("audio/x-wav", OtherName),
            ["audio/aiff .aiff"] = ("audio/x-aiff", OtherName),
            ["application/rtf .rtf"] = ("text/rtf", OtherName),
            ["application/vnd.ms-office.macroenabled .docm"] = (
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "file does not look for macros"
            ),
            ["application/vnd.google-earth.kmz .kmz"] = ("application/zip", "file does not know this kind of ZIP file"),
            ["model/vnd.usdz+zip .usdz"] = ("application/zip", "file does not know this kind of ZIP file"),
            ["application/vnd.rar .rar"] = ("application/x-rar", OtherName),
            ["font/ttf .ttf"] = ("font/sfnt", OtherName),
            ["font/otf .otf"] = ("application/vnd.ms-opentype", OtherName),
            ["font/collection .ttc"] = ("font/ttf", "file does not tell collections from fonts"),
            ["application/vnd.microsoft.portable-executable .exe"] = ("application/x-dosexec", OtherName),
            ["application/x-elf .elf"] = (
                "application/x-executable, no program header",
                "file tells kinds of programs apart, and adds a remark"
            ),
            ["application/java-vm .class"] = ("application/x-java-applet", OtherName),
            ["application/java-archive .jar"] = ("application/zip", "file needs a mark that few tools write"),
            ["application/x-dex .dex"] = ("application/octet-stream", MoreNeeded),
            ["application/x-shockwave-flash .swf"] = ("application/octet-stream", MoreNeeded),
            ["html after a mark"] = ("text/plain", "file does not skip the byte order mark; browsers do"),
            ["image tag"] = ("text/plain", "file does not know that this runs code"),
            ["application/xhtml+xml .xhtml"] = ("text/xml", "file does not read on after the declaration"),
            ["svg after all that may come before"] = ("text/xml", "file does not read on after the declaration"),
            ["svg with a prefix"] = ("text/plain", "file does not know namespaces"),
            ["application/xml .xml"] = ("text/xml", OtherName),
            ["xml without a declaration"] = ("text/plain", "file needs the declaration"),
            ["multipart/related .mhtml"] = ("message/rfc822", "file does not tell saved pages from mail"),
            ["python"] = ("text/x-script.python", "file tells languages apart"),
        };
}
