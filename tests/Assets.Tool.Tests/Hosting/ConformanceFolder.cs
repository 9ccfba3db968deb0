using System.Globalization;
using System.Text;
using Assets.AspNetCore.Tests.Conformance;
using Assets.Manifest;
using Assets.Tool.Releases;
using Site = Assets.AspNetCore.Tests.Harness.PublishedSite;

namespace Assets.Tool.Tests.Hosting;

/// <summary>A publish folder with the files that the conformance requests name, and some with special names.</summary>
public sealed class ConformanceFolder : IDisposable
{
    private static readonly DateTime Date = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly Site site = ConformanceFiles.Add(Site.WithDeltas());

    public ConformanceFolder()
        : this(baseUrl: null) { }

    private ConformanceFolder(string? baseUrl)
    {
        foreach (var name in SpecialNames)
            site.Add(name, Encoding.UTF8.GetBytes(name), Fingerprinted(name))
                .WithHeader("X-Name", "\"$1\" {a}; b")
                .AddDelta(Site.Earlier[0], Encoding.UTF8.GetBytes("delta of " + name));
        // Named by a bundler, and a plain name that looks like a fingerprint.
        site.Add("app/index-BX3k9s0a.js", "1"u8.ToArray())
            .But(entry => entry with { Cache = CacheClass.Immutable, DictionaryMatch = "index-*.js" })
            .Add("js/lib.0123456789.js", "2"u8.ToArray())
            .Add("down.tar.gz", [31, 139])
            .Add("app.html", "<p>app"u8.ToArray())
            .Add("docs/index.html", "<p>docs"u8.ToArray())
            .Add("old.css", "a{}"u8.ToArray(), type: "text/css; charset=iso-8859-1");
        foreach (var file in Directory.GetFiles(site.WebRoot, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, Date);
        using var stream = File.Create(Path.Combine(site.Root, $"Site.{AssetManifest.FileName}"));
        ManifestJson.Write(
            stream,
            new()
            {
                BaseUrl = baseUrl,
                Entries = [.. site.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)],
            }
        );
    }

    /// <summary>The same, for pages of another host.</summary>
    internal static ConformanceFolder OfACdn() => new("https://cdn.example");

    /// <summary>Names with characters that are special in some configuration.</summary>
    public static IReadOnlyList<string> SpecialNames { get; } =
    [
        "s p/a ce.txt",
        "s p/do$llar.txt",
        "s p/$host.txt",
        "s p/br{a}ce.txt",
        "s p/{$HOME}.txt",
        "s p/{path}.txt",
        "s p/quo\"te's.txt",
        "s p/tick`.txt",
        "s p/hash#.txt",
        "s p/~tilde.txt",
        "s p/semi;colon.txt",
        "s p/st*ar[1].txt",
        "s p/pi|pe.txt",
        "s p/a&b<c>.txt",
        "s p/per%41cent.txt",
        "s p/ques?tion.txt",
        "s p/über.日本.txt",
        "s p/noextension",
    ];

    internal string Root => site.Root;

    internal IReadOnlyList<ManifestEntry> Entries => site.Entries;

    internal PublishedFolder Read() => PublishedFolder.Read(site.Root, null);

    internal byte[] Bytes(ManifestEntry asset, ContentCoding coding) =>
        File.ReadAllBytes(site.FileOf(asset.Path, coding));

    /// <summary>The asset that a target or an expected body names (<c>identity:robots.txt</c>).</summary>
    internal ManifestEntry? Asset(string target, string? named = null)
    {
        var path = named ?? Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/');
        return site.Entries.SingleOrDefault(entry => entry.Path == path || entry.Url == path);
    }

    public void Dispose() => site.Dispose();

    private static string Fingerprinted(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name + ".0a1b2c3d4e" : name.Insert(dot, ".0a1b2c3d4e");
    }
}
