using System.Security.Cryptography;
using Assets.Manifest;
using Assets.Tool.Releases;

namespace Assets.Tool.Fetching;

/// <summary>A release whose manifest was fetched.</summary>
/// <param name="Id">The hash in the key of the manifest.</param>
/// <param name="Bytes">The manifest, byte by byte as it was uploaded.</param>
/// <param name="Manifest">The same.</param>
internal sealed record FetchedRelease(string Id, byte[] Bytes, AssetManifest Manifest)
{
    /// <summary>The files that can be dictionaries: their identity representations.</summary>
    public IEnumerable<WantedFile> Files =>
        Manifest
            .Entries.Where(entry => entry.DictionaryMatch is not null)
            .Select(entry => new WantedFile(entry.Url, entry.Files[0]));

    /// <summary>Reads a manifest whose name is the hash of its bytes.</summary>
    /// <returns>Null if the bytes are not those of the name.</returns>
    /// <exception cref="ManifestException">The manifest has another version, or is damaged.</exception>
    public static FetchedRelease? Of(string manifestKey, byte[] bytes) =>
        ReleaseRecord.ManifestKey(bytes).Value == manifestKey
            ? new(Path.GetFileNameWithoutExtension(manifestKey), bytes, ManifestJson.Parse(bytes, manifestKey))
            : null;
}

/// <summary>A file that can be a dictionary.</summary>
/// <param name="Url">The published path, which is the key of its object.</param>
/// <param name="File">The file.</param>
internal sealed record WantedFile(string Url, ManifestFile File)
{
    /// <summary>Whether a digest is that of the file: its tag is made of it.</summary>
    /// <param name="digest">SHA-256 of some bytes.</param>
    public bool HasDigest(ReadOnlySpan<byte> digest) =>
        File.ETag == $"\"{Core.Output.ManifestWriter.Tag(Convert.ToBase64String(digest))}\"";

    /// <summary>Whether a file on disk is this one.</summary>
    public bool IsAt(string path)
    {
        var existing = new FileInfo(path);
        if (!existing.Exists || existing.Length != File.Length)
            return false;
        using var content = Core.FileContent.Open(path);
        return HasDigest(SHA256.HashData(content));
    }
}
