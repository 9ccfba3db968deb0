using System.Text;
using System.Text.Json;
using static Assets.Manifest.Tests.Manifests;

namespace Assets.Manifest.Tests;

public class ManifestIndexed
{
    /// <summary>Bytes that mean something in JSON, in paths, in tags or in UTF-8.</summary>
    private static readonly byte[] Telling = [.. "\"\\/.,:{}[]0-9 \n\t\0aB"u8, 0xC3, 0xF0, 0xFF];

    private static readonly ManifestEntry Odd = Robots with
    {
        Path = "bilder/größe \"1\" 😀.svg",
        Url = "bilder/größe.\u007f1.svg",
        Preload = ["a.css", "b.css"],
    };

    [Fact]
    public void HasWhatTheManifestHas()
    {
        var index = Index(
            Write(
                Of("https://cdn.example/shop", [Stylesheet, Robots]) with
                {
                    Imports = new Dictionary<string, string> { ["lit"] = "lib/lit.js" },
                }
            )
        );
        Assert.Equal("https://cdn.example/shop", index.BaseUrl);
        Assert.Equal("lib/lit.js", Assert.Single(index.Imports).Value);
        Assert.Equivalent(new[] { Stylesheet, Robots }, index, strict: true);
        Assert.Equal(["css/site.css", "robots.txt"], index.Paths);
    }

    [Theory]
    [InlineData("css/site.css", 0, false)]
    [InlineData("css/site.3f9ab20c1k.css", 0, true)]
    [InlineData("robots.txt", 1, true)]
    [InlineData("css/site.cs", -1, false)]
    [InlineData("css/site.css/", -1, false)]
    [InlineData("", -1, false)]
    public void FindsByEitherName(string name, int entry, bool isPublished)
    {
        Assert.Equal(entry, Index(Write(Of(null, [Stylesheet, Robots]))).Find(name, out var published));
        Assert.Equal(isPublished, published);
    }

    [Fact]
    public void FindsNamesThatJsonEscapes()
    {
        var index = Index(Write(Of(null, [Odd, Stylesheet])));
        Assert.Equal(0, index.Find(Odd.Path, out _));
        Assert.Equal(0, index.Find(Odd.Url, out _));
        Assert.Equal(1, index.Find(Stylesheet.Path, out _));
        Assert.Equivalent(Odd, index[0], strict: true);
    }

    [Fact]
    public void FindsLongNames()
    {
        var path = string.Join('/', Enumerable.Repeat("größe", 300));
        var index = Index(Write(Of(null, [Robots with { Path = path, Url = path }])));
        Assert.Equal(0, index.Find(path, out _));
        Assert.Equal(-1, index.Find(path + "x", out _));
        Assert.Equal(-1, index.Find(new string('x', 100_000), out _));
    }

    [Fact]
    public void FindsWithoutAllocatingWhenASingleNameIsLong()
    {
        var path = string.Join('/', Enumerable.Repeat("long", 300));
        var index = Index(Write(Of(null, [Robots with { Path = path, Url = path }, Robots])));
        index.Find(path, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        index.Find("robots.txt", out _);
        index.Find(path, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void PrefersThePublishedNameToAPlainOne()
    {
        var index = Index(
            Write(Of(null, [Robots with { Path = "a", Url = "b" }, Robots with { Path = "b", Url = "c" }]))
        );
        Assert.Equal(0, index.Find("b", out var isPublished));
        Assert.True(isPublished);
    }

    [Fact]
    public void MayStartWithAByteOrderMark() =>
        Assert.Equivalent(Stylesheet, Assert.Single(Index("\uFEFF" + Write(Of(null, [Stylesheet])))), strict: true);

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void MayBeLaidOutOtherwise(string lineFeed) =>
        Assert.Equivalent(
            new[] { Stylesheet, Robots },
            Index(Write(Of(null, [Stylesheet, Robots])).Replace("\n", lineFeed, StringComparison.Ordinal)),
            strict: true
        );

    [Theory]
    [InlineData("\"length\":123", "\"length\":124")]
    [InlineData("\"entriesSha256\": \"", "\"entriesSha256\": \"A")]
    [InlineData("\"entriesSha256\"", "\"more\"")]
    public void IsReadWholeWhenItsHashIsNotThatOfItsEntries(string piece, string replacement)
    {
        var json = With(piece, replacement);
        Assert.False(ManifestLayout.TryFindLines(Encoding.UTF8.GetBytes(json), out _));
        Assert.Equal(Write(Read(json)), Write(Of(null, [.. Index(json)])));
    }

    [Fact]
    public void IsNotReadWholeWhenItIsAsItWasWritten()
    {
        var json = Encoding.UTF8.GetBytes(
            Write(
                Of(null, [Odd, Stylesheet, Robots with { Path = "größe.txt" }]) with
                {
                    Imports = new Dictionary<string, string> { ["lit"] = "lib/lit.js" },
                    EntryPoints = new Dictionary<string, EntryPoint>
                    {
                        ["src/main.ts"] = new() { Scripts = ["app/main.js"] },
                    },
                }
            )
        );
        Assert.True(ManifestLayout.TryFindLines(json, out _));
    }

    [Fact]
    public void MayBeEmpty() => Assert.Empty(Index(Write(Of(null, []))));

    /// <summary>
    /// Whoever can change the manifest can change the hash: what an entry names is checked when it is read.
    /// </summary>
    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    public void NamesNoFileOutsideTheSiteEvenWithARightHash(string path)
    {
        var index = Index(
            Write(Of(null, [Robots with { Path = path, Url = path, Files = [Robots.Files[0] with { File = path }] }]))
        );
        Assert.Throws<JsonException>(() => index[0]);
    }

    /// <summary>The two ways to read agree on whatever happens to a file.</summary>
    [Fact]
    public void IsReadOrRefusedAsTheManifestIs()
    {
        var random = new Random(7);
        var good = Encoding.UTF8.GetBytes(
            Write(
                Of(
                    "https://cdn.example",
                    [
                        Stylesheet,
                        Robots with
                        {
                            Preload = ["a.css", "b.css"],
                        },
                        Robots with
                        {
                            Path = "šedá.txt",
                            CacheControl = null,
                        },
                    ]
                )
            )
        );
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = Damage(good, random);
            Assert.Equal(
                Described(() => ManifestJson.Read(new MemoryStream(bytes), "m")),
                Described(() =>
                {
                    var index = ManifestIndex.Parse(bytes, "m");
                    return Of(index.BaseUrl, [.. index]) with
                    {
                        Imports = index.Imports,
                        EntryPoints = index.EntryPoints,
                    };
                })
            );
        }
    }

    private static ManifestIndex Index(string json) =>
        ManifestIndex.Parse(Encoding.UTF8.GetBytes(json), "assets.manifest.json");

    /// <summary>One piece taken out, put in twice, or one byte replaced by one that means something.</summary>
    private static byte[] Damage(byte[] good, Random random)
    {
        var (start, length) = (random.Next(good.Length), random.Next(1, 40));
        var end = Math.Min(good.Length, start + length);
        byte[] bytes = random.Next(3) switch
        {
            0 => [.. good[..start], .. good[end..]],
            1 => [.. good[..end], .. good[start..]],
            _ => [.. good[..start], Telling[random.Next(Telling.Length)], .. good[(start + 1)..]],
        };
        return bytes;
    }

    private static string Described(Func<AssetManifest> read)
    {
        try
        {
            return Write(read());
        }
        catch (ManifestException exception)
        {
            return exception.Message;
        }
    }
}
