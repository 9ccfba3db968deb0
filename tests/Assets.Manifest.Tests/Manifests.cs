using System.Text;

namespace Assets.Manifest.Tests;

/// <summary>Manifests as objects and as text, and the way between them.</summary>
internal static class Manifests
{
    public static readonly ManifestEntry Stylesheet = new()
    {
        Path = "css/site.css",
        Url = "css/site.3f9ab20c1k.css",
        ContentType = "text/css; charset=utf-8",
        Integrity = "sha384-oqVuAfXRKap7fdgcCY5uykM6",
        Cache = CacheClass.Immutable,
        Files =
        [
            new()
            {
                File = "css/site.3f9ab20c1k.css",
                Length = 123,
                ETag = "\"identity\"",
            },
            new()
            {
                Encoding = ContentCoding.Brotli,
                File = "css/site.3f9ab20c1k.css.br",
                Length = 45,
                ETag = "\"brotli\"",
            },
            new()
            {
                Encoding = ContentCoding.Gzip,
                File = "css/site.3f9ab20c1k.css.gz",
                Length = 56,
                ETag = "\"gzip\"",
            },
        ],
        Preload = ["css/base.css"],
    };

    public static readonly ManifestEntry Robots = new()
    {
        Path = "robots.txt",
        Url = "robots.txt",
        ContentType = "text/plain; charset=utf-8",
        Cache = CacheClass.Revalidate,
        CacheControl = "max-age=60",
        Headers = new Dictionary<string, string> { ["X-Robots-Tag"] = "noindex" },
        Files =
        [
            new()
            {
                File = "robots.txt",
                Length = 0,
                ETag = "\"empty\"",
            },
        ],
    };

    /// <summary>The stylesheet with a delta from an earlier release.</summary>
    public static readonly ManifestEntry WithDelta = Stylesheet with
    {
        Deltas =
        [
            new()
            {
                Encoding = ContentCoding.DictionaryZstandard,
                Dictionary = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                File = "css/site.3f9ab20c1k.css.a1b2c3d4e5.dcz",
                Length = 50,
                ETag = "\"delta\"",
            },
        ],
        DictionaryMatch = "site.*.css",
    };

    public static AssetManifest Of(string? baseUrl, IReadOnlyList<ManifestEntry> entries) =>
        new() { BaseUrl = baseUrl, Entries = entries };

    public static string Write(AssetManifest manifest)
    {
        using var stream = new MemoryStream();
        ManifestJson.Write(stream, manifest);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static AssetManifest Read(string json) =>
        ManifestJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "assets.manifest.json");

    public static ManifestException Refuse(string json) => Assert.Throws<ManifestException>(() => Read(json));

    /// <summary>A good manifest with one piece of its text replaced.</summary>
    public static string With(string piece, string replacement)
    {
        var good = Write(Of(null, [WithDelta, Robots]));
        Assert.Contains(piece, good, StringComparison.Ordinal);
        return good.Replace(piece, replacement, StringComparison.Ordinal);
    }
}
