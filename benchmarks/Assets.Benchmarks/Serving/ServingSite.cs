using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Benchmarks.Serving;

/// <summary>A published site, the same bytes for every server, made without npm and the SDK; the same at every run.</summary>
internal sealed class ServingSite
{
    private readonly List<ManifestEntry> entries = [];

    private ServingSite(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Folder = Directory.CreateDirectory(folder).FullName;
    }

    public string Folder { get; }

    /// <summary>The site that is loaded: files as large on the wire as the cases say, among others.</summary>
    public static ServingSite Loaded(string folder)
    {
        var site = new ServingSite(folder);
        site.AddText("css/small.css", 2_000);
        site.AddText("css/medium.css", 20_000);
        site.AddText("js/large.js", 90_000);
        site.AddNoise("img/photo.webp", 1_000_000);
        site.AddEntries(300);
        return site.Finish();
    }

    /// <summary>A site with many assets, of which one is there.</summary>
    public static ServingSite Large(string folder, int assets)
    {
        var site = new ServingSite(folder);
        site.AddText("css/small.css", 2_000);
        site.AddEntries(assets - 1);
        return site.Finish();
    }

    /// <summary>The files that the requests of the conformance table name, under plain names, since those are what all servers share.</summary>
    public static ServingSite Plain(string folder, IEnumerable<(string Path, byte[] Content)> files)
    {
        var site = new ServingSite(folder);
        foreach (var (path, content) in files)
            site.AddPlain(path, content);
        return site.Finish();
    }

    /// <summary>The name that browsers ask for.</summary>
    public string Url(string path) => "/" + entries.Single(entry => entry.Path == path).Url;

    private ServingSite Finish()
    {
        using (var stream = File.Create(Path.Combine(Folder, AssetManifest.FileName)))
            ManifestJson.Write(stream, new(null, entries));
        SdkEndpoints.Write(Folder, entries);
        return this;
    }

    private void AddText(string path, int lengthInBrotli)
    {
        var rules = lengthInBrotli / 12;
        byte[] text, brotli;
        do
        {
            text = Text(rules);
            brotli = Brotli(text);
            rules = Math.Max(rules + 1, (int)(rules * (double)lengthInBrotli / brotli.Length));
        }
        while (brotli.Length < lengthInBrotli);
        Add(path, path.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8", Codings(text));
    }

    private void AddNoise(string path, int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        Add(path, "image/webp", (ContentCoding.Identity, bytes));
    }

    private void AddPlain(string path, byte[] content)
    {
        var type = MediaTypes.WithCharset(MediaTypes.Of(path), isUtf8: true);
        if (type.StartsWith("text/css", StringComparison.Ordinal))
            Write(path, path, type, CacheClass.Revalidate, Codings(content));
        else
            Write(path, path, type, CacheClass.Revalidate, (ContentCoding.Identity, content));
    }

    private void Add(string path, string type, params IReadOnlyList<(ContentCoding Coding, byte[] Bytes)> bodies) =>
        Write(path, Path.ChangeExtension(path, Convert.ToHexStringLower(SHA256.HashData(bodies[0].Bytes))[..10] + Path.GetExtension(path)), type, CacheClass.Immutable, bodies);

    private void Write(string path, string url, string type, CacheClass cache, params IReadOnlyList<(ContentCoding Coding, byte[] Bytes)> bodies)
    {
        foreach (var (coding, bytes) in bodies)
        {
            var file = Path.Combine(Folder, "wwwroot", url + Suffix(coding));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        entries.Add(Entry(path, url, type, [.. bodies.Select(body => new ManifestFile(body.Coding, url + Suffix(body.Coding), body.Bytes.Length, Tag(body.Bytes)))]) with { Cache = cache });
    }

    /// <summary>Assets that nobody asks for, all of them with br and gzip.</summary>
    private void AddEntries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"lib/package-{i / 50}/dist/module-{i}.js");
            var url = string.Create(CultureInfo.InvariantCulture, $"lib/package-{i / 50}/dist/module-{i}.{i:d10}.js");
            entries.Add(Entry(path, url, "text/javascript; charset=utf-8",
            [
                .. new[] { ContentCoding.Identity, ContentCoding.Brotli, ContentCoding.Gzip }
                    .Select(coding => new ManifestFile(coding, url + Suffix(coding), 1000 + i, Tag(Encoding.UTF8.GetBytes(url + Suffix(coding))))),
            ]));
        }
    }

    private static ManifestEntry Entry(string path, string url, string type, IReadOnlyList<ManifestFile> files) => new()
    {
        Path = path, Url = url, ContentType = type, Cache = CacheClass.Immutable, Files = files,
        Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes(url))),
    };

    private static string Tag(byte[] bytes) => $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes)).AsSpan(0, 22)}\"";

    private static string Suffix(ContentCoding coding) => coding switch { ContentCoding.Brotli => ".br", ContentCoding.Gzip => ".gz", _ => "" };

    private static byte[] Text(int rules)
    {
        var random = new Random(1);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, rules).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $".part-{random.Next(5000)}>.name{random.Next(200)}{{margin:{random.Next(40)}px;color:#{random.Next(1 << 24):x6}}}\n"))));
    }

    private static (ContentCoding Coding, byte[] Bytes)[] Codings(byte[] text) =>
        [(ContentCoding.Identity, text), (ContentCoding.Brotli, Brotli(text)), (ContentCoding.Gzip, Compress(text, stream => new GZipStream(stream, CompressionLevel.SmallestSize)))];

    private static byte[] Brotli(byte[] text) => Compress(text, stream => new BrotliStream(stream, CompressionLevel.SmallestSize));

    private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var stream = open(target))
            stream.Write(content);
        return target.ToArray();
    }
}
