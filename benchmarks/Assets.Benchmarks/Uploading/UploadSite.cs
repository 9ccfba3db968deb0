using System.Globalization;
using System.Security.Cryptography;
using Assets.Manifest;

namespace Assets.Benchmarks.Uploading;

/// <summary>
/// A publish folder of fingerprinted files without compressed variants, so that every contender sends the same objects.
/// The same in every run.
/// </summary>
/// <param name="folder">Is written anew.</param>
internal sealed class UploadSite(string folder)
{
    public const int Files = 2_000;
    public const int ChangedFiles = 50;
    private const int Bytes = 20_000_000;
    private const int FilesInAFolder = 50;

    private static readonly (string Extension, string ContentType)[] Types =
    [
        (".js", "text/javascript; charset=utf-8"),
        (".css", "text/css; charset=utf-8"),
        (".svg", "image/svg+xml"),
        (".png", "image/png"),
        (".woff2", "font/woff2"),
    ];

    public string Folder => folder;

    public string WebRoot => Path.Combine(folder, "wwwroot");

    /// <summary>Writes a release.</summary>
    /// <param name="release">Files below <see cref="ChangedFiles"/> differ in each.</param>
    public UploadSite Write(int release)
    {
        Clear();
        var lengths = Lengths();
        WriteManifest(Enumerable.Range(0, Files).Select(i => WriteFile(i, i < ChangedFiles ? release : 0, lengths[i])));
        return this;
    }

    /// <summary>Writes a release of one file without data blocks on the disk.</summary>
    public UploadSite WriteOne(long length)
    {
        Clear();
        const string Url = "video/film.0123456789.mp4";
        var file = Path.Combine(WebRoot, Url);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stream = File.Create(file))
            stream.SetLength(length);
        WriteManifest([Entry("video/film.mp4", Url, length, "video/mp4")]);
        return this;
    }

    private void Clear()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(WebRoot);
    }

    /// <summary>From 2 KB, which most files have, to about 190 KB.</summary>
    private static int[] Lengths()
    {
        var random = new Random(1);
        var weights = Enumerable.Range(0, Files).Select(_ => 1.0 / (1 + random.Next(100))).ToArray();
        var sum = weights.Sum();
        var lengths = weights.Select(weight => (int)(Bytes * weight / sum)).ToArray();
        lengths[0] += Bytes - lengths.Sum();
        return lengths;
    }

    private ManifestEntry WriteFile(int number, int release, int length)
    {
        var content = new byte[length];
        new Random(HashCode(number, release)).NextBytes(content);
        var (extension, contentType) = Types[number % Types.Length];
        var path = string.Create(CultureInfo.InvariantCulture, $"lib/{number / FilesInAFolder:d3}/part-{number:d4}");
        var url = $"{path}.{Convert.ToHexStringLower(SHA256.HashData(content))[..10]}{extension}";
        var file = Path.Combine(WebRoot, url);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return Entry(path + extension, url, length, contentType);
    }

    private static int HashCode(int number, int release) => release * Files + number;

    private static ManifestEntry Entry(string path, string url, long length, string contentType) =>
        new()
        {
            Path = path,
            Url = url,
            ContentType = contentType,
            Cache = CacheClass.Immutable,
            Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(System.Text.Encoding.UTF8.GetBytes(url))),
            Files =
            [
                new()
                {
                    Encoding = ContentCoding.Identity,
                    File = url,
                    Length = length,
                    ETag = $"\"{Path.GetFileNameWithoutExtension(url)[^10..]}\"",
                },
            ],
        };

    private void WriteManifest(IEnumerable<ManifestEntry> entries)
    {
        using var stream = File.Create(Path.Combine(folder, $"Site.{AssetManifest.FileName}"));
        ManifestJson.Write(
            stream,
            new() { Entries = [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)] }
        );
    }
}
