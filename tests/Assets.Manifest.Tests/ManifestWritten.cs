using System.Buffers;
using System.Text;
using static Assets.Manifest.Tests.Manifests;

namespace Assets.Manifest.Tests;

public class ManifestWritten
{
    [Fact]
    public void LooksLikeThis() =>
        Assert.Equal(
            """
            {
              "version": 1,
              "baseUrl": null,
              "assets": {
                "css/site.css": {"url":"css/site.3f9ab20c1k.css","type":"text/css; charset=utf-8","integrity":"sha384-oqVuAfXRKap7fdgcCY5uykM6","cache":"immutable","files":[{"file":"css/site.3f9ab20c1k.css","length":123,"etag":"\"identity\""},{"encoding":"br","file":"css/site.3f9ab20c1k.css.br","length":45,"etag":"\"brotli\""},{"encoding":"gzip","file":"css/site.3f9ab20c1k.css.gz","length":56,"etag":"\"gzip\""}],"preload":["css/base.css"]},
                "robots.txt": {"url":"robots.txt","type":"text/plain; charset=utf-8","cache":"revalidate","cacheControl":"max-age=60","headers":{"X-Robots-Tag":"noindex"},"files":[{"file":"robots.txt","length":0,"etag":"\"empty\""}]}
              },
              "entriesSha256": "C4VPogVpdMUYFGmc1sIZpSjVMYMbKjicwmXk13KcLwM="
            }

            """,
            Write(Of(null, [Stylesheet, Robots])),
            ignoreLineEndingDifferences: false
        );

    [Fact]
    public void IsOrdinallyOrderedWhateverTheOrderOfItsEntries() =>
        Assert.Equal(Write(Of(null, [Stylesheet, Robots])), Write(Of(null, [Robots, Stylesheet])));

    [Fact]
    public void PutsIdentityFirstAndTheSmallestNext() =>
        Assert.Equal(
            Write(Of(null, [Stylesheet])),
            Write(Of(null, [Stylesheet with { Files = [.. Stylesheet.Files.Reverse()] }]))
        );

    [Fact]
    public void HasDeltasApartFromTheOtherFiles() =>
        Assert.Contains(
            "\"deltas\":[{\"encoding\":\"dcz\",\"dictionary\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\","
                + "\"file\":\"css/site.3f9ab20c1k.css.a1b2c3d4e5.dcz\",\"length\":50,\"etag\":\"\\\"delta\\\"\"}],"
                + "\"dictionaryMatch\":\"site.*.css\"",
            Write(Of(null, [WithDelta])),
            StringComparison.Ordinal
        );

    [Fact]
    public void IsReadWithItsDeltas()
    {
        var entry = Assert.Single(Read(Write(Of(null, [WithDelta]))).Entries);
        Assert.Equal(WithDelta.Deltas, entry.Deltas);
        Assert.Equal(WithDelta.Files, entry.Files);
        Assert.Equal(WithDelta.DictionaryMatch, entry.DictionaryMatch);
    }

    [Fact]
    public void KeepsNamesReadable() =>
        Assert.Contains(
            "\"bilder/größe+1 & 日本.svg\"",
            Write(Of(null, [Robots with { Path = "bilder/größe+1 & 日本.svg" }])),
            StringComparison.Ordinal
        );

    [Fact]
    public void IsTheSameInABuffer()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ManifestJson.Write(buffer, Of("https://cdn.example", [Stylesheet]));
        Assert.Equal(Write(Of("https://cdn.example", [Stylesheet])), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
