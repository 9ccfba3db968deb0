using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Assets.Manifest;
using Assets.Tool.Releases;

namespace Assets.Tool.Tests.Harness;

/// <summary>A publish folder, written as a publish writes it.</summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly List<ManifestEntry> entries = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("assets-tool-").FullName;

    /// <summary>A page and what it names: a stylesheet with compressed forms, a font, a script, an icon.</summary>
    public static PublishedSite Shop(string version = "1") =>
        new PublishedSite()
            .Immutable(
                "css/site.css",
                $"css/site.aaaaaaaaa{version}.css",
                $".a{{}}/*{version}*/",
                "text/css; charset=utf-8"
            )
            .Immutable(
                "js/app.js",
                $"js/app.bbbbbbbbb{version}.js",
                $"app({version})",
                "text/javascript; charset=utf-8"
            )
            .Immutable("font/a.woff2", "font/a.ccccccccc0.woff2", "font", "font/woff2", compress: false)
            .Plain("favicon.ico", $"icon {version}", "image/x-icon")
            .Plain(
                "index.html",
                $"css/site.aaaaaaaaa{version}.css js/app.bbbbbbbbb{version}.js",
                "text/html; charset=utf-8"
            );

    public PublishedSite Immutable(string path, string url, string text, string type, bool compress = true) =>
        Add(path, url, text, type, CacheClass.Immutable, compress);

    public PublishedSite Plain(string path, string text, string type, bool compress = false) =>
        Add(path, path, text, type, CacheClass.Revalidate, compress);

    public PublishedSite CacheControl(string path, string value)
    {
        var index = entries.FindIndex(entry => entry.Path == path);
        entries[index] = entries[index] with { CacheControl = value };
        return this;
    }

    /// <summary>Gives a file a header of a rule.</summary>
    public PublishedSite Header(string path, string name, string value)
    {
        var index = entries.FindIndex(entry => entry.Path == path);
        entries[index] = entries[index] with { Headers = new Dictionary<string, string> { [name] = value } };
        return this;
    }

    /// <summary>Makes a file a dictionary for later releases of it.</summary>
    public PublishedSite Dictionary(string path, string match)
    {
        var index = entries.FindIndex(entry => entry.Path == path);
        entries[index] = entries[index] with { DictionaryMatch = match };
        return this;
    }

    /// <summary>Gives a file a delta, whose bytes are of no importance here.</summary>
    /// <param name="path">The asset path.</param>
    /// <param name="earlier">The text of the earlier file.</param>
    /// <param name="name">The part of the delta's name that stands for the earlier file.</param>
    public PublishedSite Delta(string path, string earlier, string name = "d000000001")
    {
        var index = entries.FindIndex(entry => entry.Path == path);
        var entry = entries[index];
        var file = Variant(
            $"{entry.Url}.{name}.dcz",
            Encoding.UTF8.GetBytes($"delta {earlier}"),
            ContentCoding.DictionaryZstandard
        );
        var dictionary = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(earlier)));
        entries[index] = entry with { Deltas = [.. entry.Deltas, file with { Dictionary = dictionary }] };
        return this;
    }

    /// <summary>Names no files of a coding in the manifest.</summary>
    public PublishedSite Without(ContentCoding coding)
    {
        for (var i = 0; i < entries.Count; i++)
            entries[i] = entries[i] with { Files = [.. entries[i].Files.Where(file => file.Encoding != coding)] };
        return this;
    }

    /// <summary>A file of wwwroot that the manifest does not name.</summary>
    public PublishedSite Unlisted(string path, string text)
    {
        Write(path, Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>Writes the manifest and reads the folder.</summary>
    public PublishedFolder Read(string? app = null)
    {
        WriteManifest();
        return PublishedFolder.Read(Folder, app);
    }

    public Release Release(UploadEncoding encoding = UploadEncoding.Siblings) => Releases.Release.Of(Read(), encoding);

    public PublishedSite WriteManifest(string app = "Shop")
    {
        using var stream = File.Create(Path.Combine(Folder, $"{app}.assets.manifest.json"));
        ManifestJson.Write(
            stream,
            new() { Entries = [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)] }
        );
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private PublishedSite Add(string path, string url, string text, string type, CacheClass cache, bool compress)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var files = new List<ManifestFile> { Variant(url, body, ContentCoding.Identity) };
        if (compress)
        {
            files.Add(
                Variant(
                    url + ".br",
                    Compressed(body, stream => new BrotliStream(stream, CompressionLevel.Fastest)),
                    ContentCoding.Brotli
                )
            );
            files.Add(
                Variant(
                    url + ".gz",
                    Compressed(body, stream => new GZipStream(stream, CompressionLevel.Fastest)),
                    ContentCoding.Gzip
                )
            );
        }

        entries.Add(
            new()
            {
                Path = path,
                Url = url,
                ContentType = type,
                Cache = cache,
                Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(body)),
                Files = files,
            }
        );
        return this;
    }

    private ManifestFile Variant(string file, byte[] body, ContentCoding coding)
    {
        Write(file, body);
        return new()
        {
            Encoding = coding,
            File = file,
            Length = body.Length,
            ETag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body))[..22]}\"",
        };
    }

    private void Write(string path, byte[] body)
    {
        var file = Path.Combine(Folder, "wwwroot", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, body);
    }

    private static byte[] Compressed(byte[] body, Func<Stream, Stream> coding)
    {
        using var result = new MemoryStream();
        using (var stream = coding(result))
            stream.Write(body);
        return result.ToArray();
    }
}
