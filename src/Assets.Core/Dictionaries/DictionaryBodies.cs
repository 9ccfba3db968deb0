using System.IO.Compression;
using System.Security.Cryptography;
using Assets.Core.Output;
using Assets.Manifest;
using ZstdSharp;

namespace Assets.Core.Dictionaries;

/// <summary>
/// Reads dictionaries. A name is never trusted: bytes with another digest than that of the release are not used.
/// </summary>
/// <param name="folders">Absolute paths of folders with releases, each with files below its <c>wwwroot</c>.</param>
internal sealed class DictionaryBodies(IReadOnlyList<string> folders)
{
    /// <summary>The bytes of a file, to be disposed; <see langword="null"/> if they are nowhere.</summary>
    public RentedBytes? Find(DictionaryFile file)
    {
        var places = folders.Select(folder =>
            (Path: Path.Combine(folder, "wwwroot", file.Url), Coding: ContentCoding.Identity)
        );
        if (file.Place is not null)
            places = places.Prepend((file.Place, file.Coding));
        foreach (var (path, coding) in places)
        {
            if (TryRead(path, coding, file) is { } body)
                return body;
        }

        return null;
    }

    private static RentedBytes? TryRead(string path, ContentCoding coding, DictionaryFile file)
    {
        if (!File.Exists(path))
            return null;
        var body = RentedBytes.Of((int)file.Length);
        try
        {
            using var stored = FileContent.Open(path);
            using var stream = Decoded(stored, coding);
            if (
                stream.ReadAtLeast(body.Span, body.Length, throwOnEndOfStream: false) == body.Length
                && stream.ReadByte() < 0
                && ManifestWriter.Tag(Convert.ToBase64String(SHA256.HashData(body.Span))) == file.Tag
            )
                return body;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ZstdException)
        {
            // It cannot be read, or is damaged: it is no dictionary.
            body.Dispose();
            return null;
        }

        body.Dispose();
        return null;
    }

    private static Stream Decoded(FileStream stored, ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => new BrotliStream(stored, CompressionMode.Decompress),
            ContentCoding.Gzip => new GZipStream(stored, CompressionMode.Decompress),
            ContentCoding.Zstandard => new DecompressionStream(stored),
            _ => stored,
        };
}
