using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Assets.Manifest;
using Assets.Web;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>
/// A folder like the output of a publish: files below wwwroot in all encodings, and the manifest beside it.
/// </summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly List<ManifestEntry> entries = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("assets-tests-").FullName;

    public string WebRoot => Directory.CreateDirectory(Path.Combine(Root, "wwwroot")).FullName;

    public string Manifest => Path.Combine(Root, AssetManifest.FileName);

    public string? BaseUrl { get; init; }

    public Dictionary<string, string> Imports { get; } = [];

    public Dictionary<string, EntryPoint> EntryPoints { get; } = [];

    public IReadOnlyList<ManifestEntry> Entries => entries;

    /// <summary>A stylesheet in three encodings, a font, an image, and a file without a fingerprint.</summary>
    public static PublishedSite Small(string? baseUrl = null) =>
        new PublishedSite { BaseUrl = baseUrl }
            .Add("css/site.css", Text(20_000), "css/site.3f9ab20c1k.css")
            .Add("fonts/a.woff2", Noise(5_000), "fonts/a.1111111111.woff2")
            .Add("img/logo.png", Noise(200), "img/logo.2222222222.png")
            .Add("robots.txt", "User-agent: *\n"u8.ToArray());

    /// <summary>The small site, and a script with deltas against the files of two earlier releases.</summary>
    public static PublishedSite WithDeltas() =>
        Small()
            .Add("js/app.js", Text(8_000), "js/app.5555555555.js")
            .AddDelta(Earlier[0], Noise(60))
            .AddDelta(Earlier[1], Noise(70))
            .But(entry => entry with { DictionaryMatch = "app.*.js" });

    /// <summary>The earlier files of the script with deltas, that of the newest release first.</summary>
    public static IReadOnlyList<byte[]> Earlier { get; } = [Text(7_900), Text(7_800)];

    public static byte[] Text(int length) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, length).Select(i => $".c{i}{{margin:{i % 7}px}}\n"))[..length]
        );

    public static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }

    /// <summary>Adds an asset. Text is compressed, as by a publish.</summary>
    public PublishedSite Add(
        string path,
        byte[] content,
        string? url = null,
        string? type = null,
        string? cacheControl = null
    )
    {
        url ??= path;
        type ??= MediaTypes.WithCharset(MediaTypes.Of(path), isUtf8: true);
        List<ManifestFile> files = [Write(ContentCoding.Identity, url, content)];
        if (type.StartsWith("text/", StringComparison.Ordinal) && content.Length > 100)
        {
            files.Add(
                Write(
                    ContentCoding.Brotli,
                    url + ".br",
                    Compress(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize))
                )
            );
            files.Add(
                Write(
                    ContentCoding.Gzip,
                    url + ".gz",
                    Compress(content, stream => new GZipStream(stream, CompressionLevel.Optimal))
                )
            );
        }

        entries.Add(
            new()
            {
                Path = path,
                Url = url,
                ContentType = type,
                Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(content)),
                Cache = url == path ? CacheClass.Revalidate : CacheClass.Immutable,
                CacheControl = cacheControl,
                Files = files,
            }
        );
        return this;
    }

    /// <summary>Gives the entry added last a delta against an earlier file.</summary>
    public PublishedSite AddDelta(byte[] earlier, byte[] delta) =>
        But(entry =>
            entry with
            {
                Deltas =
                [
                    .. entry.Deltas,
                    Write(ContentCoding.DictionaryZstandard, $"{entry.Url}.{entry.Deltas.Count:d10}.dcz", delta) with
                    {
                        Dictionary = Digest(earlier),
                    },
                ],
            }
        );

    /// <summary>The SHA-256 of a file, as base64.</summary>
    public static string Digest(byte[] content) => Convert.ToBase64String(SHA256.HashData(content));

    /// <summary>Gives the entry added last a header of a rule.</summary>
    public PublishedSite WithHeader(string name, string value) =>
        But(entry => entry with { Headers = new Dictionary<string, string> { [name] = value } });

    /// <summary>Changes the entry added last.</summary>
    public PublishedSite But(Func<ManifestEntry, ManifestEntry> change)
    {
        entries[^1] = change(entries[^1]);
        return this;
    }

    /// <summary>Removes the entry added last from the manifest; its files stay.</summary>
    public void RemoveLast() => entries.RemoveAt(entries.Count - 1);

    public ManifestEntry Entry(string path) => entries.Single(entry => entry.Path == path);

    public string ETag(string path, ContentCoding coding) =>
        Entry(path).AllFiles.First(file => file.Encoding == coding).ETag;

    public string FileOf(string path, ContentCoding coding = ContentCoding.Identity) =>
        Path.Combine(WebRoot, Entry(path).AllFiles.First(file => file.Encoding == coding).File);

    public string WriteManifest()
    {
        using var stream = File.Create(Manifest);
        ManifestJson.Write(
            stream,
            new()
            {
                BaseUrl = BaseUrl,
                Entries = entries,
                Imports = Imports,
                EntryPoints = EntryPoints,
            }
        );
        return Manifest;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private ManifestFile Write(ContentCoding coding, string file, byte[] bytes)
    {
        var path = Path.Combine(WebRoot, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return new()
        {
            Encoding = coding,
            File = file,
            Length = bytes.Length,
            ETag = $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes))[..22]}\"",
        };
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var stream = open(target))
            stream.Write(content);
        return target.ToArray();
    }
}
