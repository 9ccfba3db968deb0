using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>Makes small files of many formats.</summary>
internal static class Bytes
{
    /// <summary>Latin-1 text, so that <c>\x</c> escapes are single bytes; followed by zeros up to a length.</summary>
    public static byte[] Of(string text, int length = 0)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        Array.Resize(ref bytes, Math.Max(length, bytes.Length));
        return bytes;
    }

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var level = name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    public static byte[] Office(string part) =>
        Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>"), (part, "<w/>"));

    /// <summary>A container whose content is stored as its writers do: the type first, without compression.</summary>
    public static byte[] Announced(string mediaType)
    {
        // ZipArchive writes sizes only behind the content of streams, so that this header is made by hand.
        var content = Encoding.ASCII.GetBytes(mediaType);
        var entry = new byte[30 + 8 + content.Length];
        "PK\u0003\u0004\u000A"u8.CopyTo(entry);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(18), content.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(22), content.Length);
        entry[26] = 8;
        "mimetype"u8.CopyTo(entry.AsSpan(30));
        content.CopyTo(entry.AsSpan(38));
        return [.. entry, .. Zip(("content.xml", "<x/>"))];
    }

    public static byte[] Ftyp(string brand, params string[] compatible)
    {
        var text = brand + "\0\0\0\0" + string.Concat(compatible);
        return Of($"\0\0\0{(char)(8 + text.Length)}ftyp{text}", 64);
    }

    /// <summary>A container of WebM or Matroska.</summary>
    public static byte[] Ebml(string docType) =>
        Of(
            $"\u001A\u0045\u00DF\u00A3\u009F\u0042\u0086\u0081\u0001\u0042\u00F7\u0081\u0001\u0042\u00F2\u0081\u0004\u0042\u00F3\u0081\u0008\u0042\u0082{(char)(0x80 + docType.Length)}{docType}",
            128
        );

    /// <summary>Two silent frames: layer III, 128 kilobits, 44.1 kHz, 417 bytes each.</summary>
    public static byte[] Mp3() => [.. Of("\u00FF\u00FB\u0090\u0064", 417), .. Of("\u00FF\u00FB\u0090\u0064", 417)];

    /// <summary>Two frames of 64 bytes.</summary>
    public static byte[] Aac() =>
        [
            .. Of("\u00FF\u00F1\u0050\u0080\u0008\u001F\u00FC", 64),
            .. Of("\u00FF\u00F1\u0050\u0080\u0008\u001F\u00FC", 64),
        ];

    public static byte[] Gzip()
    {
        var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write("text"u8);
        return file.ToArray();
    }

    public static byte[] Tar()
    {
        var file = new MemoryStream();
        using (
            var tar = new System.Formats.Tar.TarWriter(file, System.Formats.Tar.TarEntryFormat.Ustar, leaveOpen: true)
        )
            tar.WriteEntry(new System.Formats.Tar.UstarTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "a.txt"));
        return file.ToArray();
    }
}
