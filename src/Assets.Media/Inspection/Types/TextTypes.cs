namespace Assets.Media.Inspection;

/// <summary>Text. Source code of any language is <see cref="Plain"/>, JavaScript and CSS too.</summary>
internal static class TextTypes
{
    public static readonly FileType Plain = new()
    {
        ContentType = "text/plain",
        Extensions = [".txt", ".text", ".log"],
    };

    /// <summary>Found by the extension, never by content.</summary>
    public static readonly FileType Csv = new() { ContentType = "text/csv", Extensions = [".csv"] };

    /// <inheritdoc cref="Csv"/>
    public static readonly FileType TabSeparated = new()
    {
        ContentType = "text/tab-separated-values",
        Extensions = [".tsv", ".tab"],
    };

    /// <inheritdoc cref="Csv"/>
    public static readonly FileType Markdown = new()
    {
        ContentType = "text/markdown",
        Extensions = [".md", ".markdown"],
    };

    /// <inheritdoc cref="Csv"/>
    public static readonly FileType Json = new()
    {
        ContentType = "application/json",
        Extensions = [".json", ".geojson"],
    };

    /// <inheritdoc cref="Csv"/>
    public static readonly FileType Subtitles = new() { ContentType = "application/x-subrip", Extensions = [".srt"] };
    public static readonly FileType WebVtt = new() { ContentType = "text/vtt", Extensions = [".vtt"] };
    public static readonly FileType Calendar = new() { ContentType = "text/calendar", Extensions = [".ics"] };
    public static readonly FileType Contact = new() { ContentType = "text/vcard", Extensions = [".vcf"] };
    public static readonly FileType Html = new()
    {
        ContentType = "text/html",
        Extensions = [".html", ".htm", ".shtml", ".hta"],
        IsActive = true,
    };
    public static readonly FileType Xhtml = new()
    {
        ContentType = "application/xhtml+xml",
        Extensions = [".xhtml", ".xht"],
        IsActive = true,
    };
    public static readonly FileType Svg = new()
    {
        ContentType = "image/svg+xml",
        Extensions = [".svg"],
        IsActive = true,
    };
    public static readonly FileType Xml = new()
    {
        ContentType = "application/xml",
        Extensions = [".xml", ".xsl", ".xslt", ".rss", ".atom", ".kml", ".gpx"],
        IsActive = true,
    };
    public static readonly FileType Mhtml = new()
    {
        ContentType = "multipart/related",
        Extensions = [".mhtml", ".mht"],
        IsActive = true,
    };
    public static readonly FileType Mail = new()
    {
        ContentType = "message/rfc822",
        Extensions = [".eml"],
        IsActive = true,
    };

    public static IReadOnlyList<FileType> All { get; } =
    [
        Plain,
        Csv,
        TabSeparated,
        Markdown,
        Json,
        Subtitles,
        WebVtt,
        Calendar,
        Contact,
        Html,
        Xhtml,
        Svg,
        Xml,
        Mhtml,
        Mail,
    ];
}
