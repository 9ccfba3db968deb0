namespace Assets.Media.Inspection;

/// <summary>Types that share their content with another type, so that only the extension tells them apart.</summary>
internal static class Refinements
{
    private static readonly (FileType Sniffed, FileType[] Refined)[] Table =
    [
        (
            TextTypes.Plain,
            [TextTypes.Csv, TextTypes.TabSeparated, TextTypes.Markdown, TextTypes.Json, TextTypes.Subtitles]
        ),
        (
            DocumentTypes.CompoundFile,
            [DocumentTypes.Word, DocumentTypes.Excel, DocumentTypes.PowerPoint, DocumentTypes.Outlook]
        ),
        (MediaTypes.Mp4, [MediaTypes.M4a]),
        (MediaTypes.WebM, [MediaTypes.WebMAudio, MediaTypes.MatroskaAudio]),
        (MediaTypes.Ogg, [MediaTypes.OggVideo]),
        // An OpenDocument or Office file whose telling entries lie behind the head.
        (
            ArchiveTypes.Zip,
            [DocumentTypes.Docx, DocumentTypes.Xlsx, DocumentTypes.Pptx, DocumentTypes.Kmz, DocumentTypes.Usdz]
        ),
    ];

    /// <summary>Whether a file of one type can be given out as the other one because of its extension.</summary>
    public static bool Allows(FileType sniffed, FileType claimed) =>
        !claimed.IsActive
        && !claimed.IsExecutable
        && Array.Exists(Table, row => row.Sniffed == sniffed && Array.Exists(row.Refined, one => one == claimed));
}
