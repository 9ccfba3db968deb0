using System.Buffers.Binary;
using System.Text;

namespace Assets.Media.Inspection.Sniffing;

/// <summary>
/// ZIP files and the formats that are ZIP files, by the names of their first entries. The compressed size of an entry
/// is often unknown in its header, so that the headers are searched by their signature.
/// </summary>
internal static class ZipContainer
{
    private const int HeaderLength = 30;

    // Enough for every entry that can begin in the head, without a list that grows.
    private const int MostEntries = FileTypes.HeadLength / HeaderLength;

    private static readonly (string MediaType, FileType Type)[] Announced =
    [
        ("application/epub+zip", DocumentTypes.Epub),
        ("application/vnd.oasis.opendocument.text", DocumentTypes.Odt),
        ("application/vnd.oasis.opendocument.spreadsheet", DocumentTypes.Ods),
        ("application/vnd.oasis.opendocument.presentation", DocumentTypes.Odp),
        ("application/vnd.oasis.opendocument.graphics", DocumentTypes.Odg),
    ];

    /// <summary>Gets the type of a file that starts with an entry, or of an empty archive.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x05\x06"u8))
            return ArchiveTypes.Zip;
        if (head.Length < HeaderLength || !head.StartsWith("PK\x03\x04"u8))
            return null;
        return AnnouncedType(head) ?? TypeOf(Names(head));
    }

    /// <summary>
    /// EPUB and OpenDocument begin with an uncompressed entry "mimetype" that holds the content type.
    /// </summary>
    private static FileType? AnnouncedType(ReadOnlySpan<byte> head)
    {
        if (!head[HeaderLength..].StartsWith("mimetype"u8))
            return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        var start = HeaderLength + 8 + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        if (size > 200 || head.Length < start + (int)size)
            return null;
        // Some writers leave the size to a descriptor after the content, which starts with "PK".
        var content = size > 0 ? head.Slice(start, (int)size) : head[start..];
        foreach (var (mediaType, type) in Announced)
        {
            if (content.StartsWith(Encoding.ASCII.GetBytes(mediaType)) && EndsAt(content, mediaType.Length))
                return type;
        }
        return null;
    }

    private static bool EndsAt(ReadOnlySpan<byte> content, int length) =>
        content.Length == length || content[length] is (byte)'P' or (byte)'\r' or (byte)'\n';

    private static List<string> Names(ReadOnlySpan<byte> head)
    {
        var names = new List<string>();
        for (var at = 0; at >= 0 && names.Count < MostEntries; )
        {
            var entry = head[at..];
            if (entry.Length < HeaderLength)
                break;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[26..]);
            names.Add(
                Encoding.Latin1.GetString(entry.Slice(HeaderLength, Math.Min(length, entry.Length - HeaderLength)))
            );
            var next = entry[4..].IndexOf("PK\x03\x04"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }
        return names;
    }

    private static FileType TypeOf(List<string> names)
    {
        if (names.Contains("AndroidManifest.xml") || names.Contains("classes.dex"))
            return ExecutableTypes.Apk;
        if (names[0] is "META-INF/" or "META-INF/MANIFEST.MF" || Has(names, ".class"))
            return ExecutableTypes.Jar;
        if (Has(names, "vbaProject.bin"))
            return DocumentTypes.Macros;
        if (
            names[0].EndsWith(".usdc", StringComparison.Ordinal) || names[0].EndsWith(".usda", StringComparison.Ordinal)
        )
            return DocumentTypes.Usdz;
        if (names[0] == "doc.kml")
            return DocumentTypes.Kmz;
        return OfficeType(names) ?? ArchiveTypes.Zip;
    }

    private static FileType? OfficeType(List<string> names)
    {
        // A folder "word" alone does not make a document: one of the parts that every package has must be there, too.
        if (!names.Exists(name => name is "[Content_Types].xml" or "_rels/.rels") && names[0] != "word/document.xml")
            return null;
        foreach (var name in names)
        {
            if (name.StartsWith("word/", StringComparison.Ordinal))
                return DocumentTypes.Docx;
            if (name.StartsWith("xl/", StringComparison.Ordinal))
                return DocumentTypes.Xlsx;
            if (name.StartsWith("ppt/", StringComparison.Ordinal))
                return DocumentTypes.Pptx;
        }
        return null;
    }

    private static bool Has(List<string> names, string end) =>
        names.Exists(name => name.EndsWith(end, StringComparison.Ordinal));
}
