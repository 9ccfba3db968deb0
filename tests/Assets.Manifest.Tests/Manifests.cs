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
            new(ContentCoding.Identity, "css/site.3f9ab20c1k.css", 123, "\"identity\""),
            new(ContentCoding.Brotli, "css/site.3f9ab20c1k.css.br", 45, "\"brotli\""),
            new(ContentCoding.Gzip, "css/site.3f9ab20c1k.css.gz", 56, "\"gzip\""),
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
        Files = [new(ContentCoding.Identity, "robots.txt", 0, "\"empty\"")],
    };

    public static string Write(AssetManifest manifest)
    {
        using var stream = new MemoryStream();
        ManifestJson.Write(stream, manifest);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static AssetManifest Read(string json) => ManifestJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "assets.manifest.json");

    public static ManifestException Refuse(string json) => Assert.Throws<ManifestException>(() => Read(json));

    /// <summary>A good manifest with one piece of its text replaced.</summary>
    public static string With(string piece, string replacement)
    {
        var good = Write(new(null, [Stylesheet, Robots]));
        Assert.Contains(piece, good, StringComparison.Ordinal);
        return good.Replace(piece, replacement, StringComparison.Ordinal);
    }
}
