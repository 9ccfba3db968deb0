namespace Assets.Media.Inspection;

/// <summary>Documents of office programs, books and maps.</summary>
internal static class DocumentTypes
{
    private const string OfficeOpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>
    /// Scripts of a PDF run in the viewer of the browser, apart from the page and its origin, so that it is not active.
    /// </summary>
    public static readonly FileType Pdf = new() { ContentType = "application/pdf", Extensions = [".pdf"] };

    /// <summary>A program for printers; no browser shows it, but viewers run it.</summary>
    public static readonly FileType PostScript = new()
    {
        ContentType = "application/postscript",
        Extensions = [".ps", ".eps", ".ai"],
        IsExecutable = true,
    };
    public static readonly FileType RichText = new() { ContentType = "application/rtf", Extensions = [".rtf"] };

    /// <summary>
    /// The container of Office before 2007 and of Windows installers, which the start of the file does not tell apart:
    /// executable until the extension names a document.
    /// </summary>
    public static readonly FileType CompoundFile = new()
    {
        ContentType = "application/x-ole-storage",
        Extensions = [".msi", ".msp", ".mst"],
        IsExecutable = true,
    };
    public static readonly FileType Word = new() { ContentType = "application/msword", Extensions = [".doc", ".dot"] };
    public static readonly FileType Excel = new()
    {
        ContentType = "application/vnd.ms-excel",
        Extensions = [".xls", ".xlt"],
    };
    public static readonly FileType PowerPoint = new()
    {
        ContentType = "application/vnd.ms-powerpoint",
        Extensions = [".ppt", ".pps", ".pot"],
    };
    public static readonly FileType Outlook = new()
    {
        ContentType = "application/vnd.ms-outlook",
        Extensions = [".msg"],
    };
    public static readonly FileType Docx = new()
    {
        ContentType = OfficeOpenXml + "wordprocessingml.document",
        Extensions = [".docx"],
    };
    public static readonly FileType Xlsx = new()
    {
        ContentType = OfficeOpenXml + "spreadsheetml.sheet",
        Extensions = [".xlsx"],
    };
    public static readonly FileType Pptx = new()
    {
        ContentType = OfficeOpenXml + "presentationml.presentation",
        Extensions = [".pptx"],
    };

    /// <summary>Office documents in which a macro was seen.</summary>
    public static readonly FileType Macros = new()
    {
        ContentType = "application/vnd.ms-office.macroenabled",
        Extensions = [".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".potm", ".ppsm", ".xlam", ".ppam"],
        IsExecutable = true,
    };
    public static readonly FileType Odt = new() { ContentType = OpenDocument + "text", Extensions = [".odt"] };
    public static readonly FileType Ods = new() { ContentType = OpenDocument + "spreadsheet", Extensions = [".ods"] };
    public static readonly FileType Odp = new() { ContentType = OpenDocument + "presentation", Extensions = [".odp"] };
    public static readonly FileType Odg = new() { ContentType = OpenDocument + "graphics", Extensions = [".odg"] };
    public static readonly FileType Epub = new() { ContentType = "application/epub+zip", Extensions = [".epub"] };
    public static readonly FileType Kmz = new()
    {
        ContentType = "application/vnd.google-earth.kmz",
        Extensions = [".kmz"],
    };
    public static readonly FileType Usdz = new() { ContentType = "model/vnd.usdz+zip", Extensions = [".usdz"] };
    public static readonly FileType Glb = new() { ContentType = "model/gltf-binary", Extensions = [".glb"] };
    public static readonly FileType Sqlite = new()
    {
        ContentType = "application/vnd.sqlite3",
        Extensions = [".sqlite", ".sqlite3", ".db"],
    };

    public static IReadOnlyList<FileType> All { get; } =
    [
        Pdf,
        PostScript,
        RichText,
        CompoundFile,
        Word,
        Excel,
        PowerPoint,
        Outlook,
        Docx,
        Xlsx,
        Pptx,
        Macros,
        Odt,
        Ods,
        Odp,
        Odg,
        Epub,
        Kmz,
        Usdz,
        Glb,
        Sqlite,
    ];
}
