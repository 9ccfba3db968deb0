using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Assets.Manifest;

namespace Assets.Browser.Tests.Cdn;

/// <summary>
/// A copy of a publish folder as the next publish would leave it: files with other content have other names, and some
/// are gone. A publish of its own would take longer than the tests.
/// </summary>
internal sealed class NextRelease : IDisposable
{
    private readonly string manifestFile;
    private readonly List<ManifestEntry> entries;
    private readonly AssetManifest manifest;

    public NextRelease(string published)
    {
        foreach (var file in Directory.GetFiles(published, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(published, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        manifestFile = Directory.GetFiles(Folder, "*.assets.manifest.json").Single();
        manifest = ManifestJson.Read(manifestFile);
        entries = [.. manifest.Entries];
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("assets-release-").FullName;

    /// <summary>Changes a fingerprinted text file.</summary>
    public NextRelease Change(string path, Func<string, string> edit)
    {
        var index = entries.FindIndex(entry => entry.Path == path);
        var entry = entries[index];
        var before = File.ReadAllText(FileOf(entry.Files[0].File));
        var after = edit(before);
        Assert.NotEqual(before, after);
        var body = Encoding.UTF8.GetBytes(after);
        var parts = entry.Url.Split('.');
        parts[^2] = Convert.ToHexStringLower(SHA256.HashData(body))[..10];
        var url = string.Join('.', parts);
        Delete(entry);
        entries[index] = entry with
        {
            Url = url,
            Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(body)),
            Files =
            [
                Write(url, body, ContentCoding.Identity),
                Write(
                    url + ".br",
                    Compressed(body, wire => new BrotliStream(wire, CompressionLevel.Optimal)),
                    ContentCoding.Brotli
                ),
                Write(
                    url + ".gz",
                    Compressed(body, wire => new GZipStream(wire, CompressionLevel.Optimal)),
                    ContentCoding.Gzip
                ),
            ],
        };
        return this;
    }

    /// <summary>Removes files.</summary>
    public NextRelease Remove(params string[] paths)
    {
        foreach (var entry in entries.Where(entry => paths.Contains(entry.Path)))
            Delete(entry);
        Assert.Equal(paths.Length, entries.RemoveAll(entry => paths.Contains(entry.Path)));
        return this;
    }

    public NextRelease Save()
    {
        using var stream = File.Create(manifestFile);
        ManifestJson.Write(stream, manifest with { Entries = entries });
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Delete(ManifestEntry entry)
    {
        foreach (var file in entry.Files)
            File.Delete(FileOf(file.File));
    }

    private ManifestFile Write(string file, byte[] body, ContentCoding coding)
    {
        File.WriteAllBytes(FileOf(file), body);
        return new()
        {
            Encoding = coding,
            File = file,
            Length = body.Length,
            ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"",
        };
    }

    private string FileOf(string file) => Path.Combine(Folder, "wwwroot", file);

    private static byte[] Compressed(byte[] body, Func<Stream, Stream> coding)
    {
        using var result = new MemoryStream();
        using (var stream = coding(result))
            stream.Write(body);
        return result.ToArray();
    }
}
