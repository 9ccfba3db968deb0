namespace Assets.Media.Inspection.Sniffing;

/// <summary>
/// The types with constant bytes at a constant place. The first rows are the tables of the WHATWG MIME Sniffing
/// standard, sections 6 and 7; the others come from the formats' own specifications.
/// </summary>
internal static class Signatures
{
    private static readonly Signature[] Table =
    [
        // 6.1 Images
        new(ImageTypes.Icon, @"\x00\x00\x01\x00"),
        new(ImageTypes.Icon, @"\x00\x00\x02\x00"),
        new(ImageTypes.Bmp, @"BM\?\?\?\?\x00\x00\x00\x00"),
        new(ImageTypes.Gif, "GIF87a"),
        new(ImageTypes.Gif, "GIF89a"),
        new(ImageTypes.WebP, @"RIFF\?\?\?\?WEBPVP"),
        new(ImageTypes.Png, @"\x89PNG\x0D\x0A\x1A\x0A"),
        new(ImageTypes.Jpeg, @"\xFF\xD8\xFF"),
        // 6.2 Audio and video
        new(MediaTypes.Aiff, @"FORM\?\?\?\?AIFF"),
        new(MediaTypes.Aiff, @"FORM\?\?\?\?AIFC"),
        new(MediaTypes.Basic, @".snd\x00\x00"),
        new(MediaTypes.Ogg, @"OggS\x00"),
        new(MediaTypes.Midi, @"MThd\x00\x00\x00\x06"),
        new(MediaTypes.Avi, @"RIFF\?\?\?\?AVI "),
        new(MediaTypes.Wave, @"RIFF\?\?\?\?WAVE"),
        // 6.3 Fonts
        new(FontTypes.TrueType, @"\x00\x01\x00\x00\x00"),
        new(FontTypes.TrueType, @"true\x00"),
        new(FontTypes.OpenType, @"OTTO\x00"),
        new(FontTypes.Collection, @"ttcf\x00"),
        // 6.4 Archives; ZIP is ZipContainer
        new(ArchiveTypes.Gzip, @"\x1F\x8B\x08"),
        new(ArchiveTypes.Rar, @"Rar!\x1A\x07"),
        // 7.1 Other types
        new(DocumentTypes.Pdf, "%PDF-"),
        new(DocumentTypes.PostScript, "%!PS-Adobe-"),
        // Beyond WHATWG
        new(ImageTypes.Tiff, @"II*\x00"),
        new(ImageTypes.Tiff, @"MM\x00*"),
        new(ImageTypes.Tiff, @"II+\x00\x08\x00\x00\x00"),
        new(ImageTypes.Tiff, @"MM\x00+\x00\x08\x00\x00"),
        new(ImageTypes.Jxl, @"\x00\x00\x00\x0CJXL \x0D\x0A\x87\x0A"),
        new(ImageTypes.Jxl, @"\xFF\x0A"),
        new(ImageTypes.Jp2, @"\x00\x00\x00\x0CjP  \x0D\x0A\x87\x0A"),
        new(ImageTypes.Photoshop, @"8BPS\x00\x01"),
        new(ImageTypes.Photoshop, @"8BPS\x00\x02"),
        new(MediaTypes.FlashVideo, @"FLV\x01"),
        new(MediaTypes.Mpeg, @"\x00\x00\x01\xBA"),
        new(MediaTypes.Mpeg, @"\x00\x00\x01\xB3"),
        new(MediaTypes.Asf, @"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C"),
        new(DocumentTypes.RichText, @"{\x5Crtf"),
        new(DocumentTypes.PostScript, @"\xC5\xD0\xD3\xC6"),
        new(DocumentTypes.PostScript, "%!PS"),
        new(DocumentTypes.CompoundFile, @"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        new(DocumentTypes.Glb, @"glTF\x02\x00\x00\x00"),
        new(DocumentTypes.Sqlite, @"SQLite format 3\x00"),
        new(ArchiveTypes.Bzip2, @"BZh\?1AY&SY"),
        new(ArchiveTypes.Xz, @"\xFD7zXZ\x00"),
        new(ArchiveTypes.Zstandard, @"\x28\xB5\x2F\xFD"),
        new(ArchiveTypes.SevenZip, @"7z\xBC\xAF\x27\x1C"),
        new(ArchiveTypes.Cabinet, @"MSCF\x00\x00\x00\x00"),
        new(ArchiveTypes.Tar, @"ustar\x00", 257),
        new(ArchiveTypes.Tar, "ustar ", 257),
        new(ExecutableTypes.Elf, @"\x7FELF"),
        new(ExecutableTypes.Dex, @"dex\x0A"),
        new(ExecutableTypes.Wasm, @"\x00asm"),
        new(ExecutableTypes.Shortcut, @"\x4C\x00\x00\x00\x01\x14\x02\x00"),
        new(ExecutableTypes.Debian, "!<arch>\ndebian"),
        new(ExecutableTypes.Rpm, @"\xED\xAB\xEE\xDB"),
    ];

    // Letters that a text can start with, too; binary formats that start so have control characters behind.
    private static readonly Signature[] LettersOnly =
    [
        new(MediaTypes.Mp3, "ID3"),
        new(ExecutableTypes.Windows, "MZ"),
        new(ExecutableTypes.CompiledHelp, "ITSF"),
        new(ExecutableTypes.ChromeExtension, "Cr24"),
        new(ExecutableTypes.Flash, "FWS"),
        new(ExecutableTypes.Flash, "CWS"),
        new(ExecutableTypes.Flash, "ZWS"),
        new(FontTypes.Woff, "wOFF"),
        new(FontTypes.Woff2, "wOF2"),
        new(MediaTypes.Flac, "fLaC"),
    ];

    /// <summary>Gets the type of the first row that matches.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head) =>
        Find(Table, head) ?? (PlainText.IsBinary(head) ? Find(LettersOnly, head) : null);

    private static FileType? Find(Signature[] table, ReadOnlySpan<byte> head)
    {
        foreach (var signature in table)
        {
            if (signature.Match(head) is { } type)
                return type;
        }
        return null;
    }
}
