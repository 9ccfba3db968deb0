using System.Text;
using Assets.Benchmarks.Serving;
using Assets.Manifest;

namespace Assets.Benchmarks.Conformance;

/// <summary>
/// The files that <c>requests.txt</c> names, as one server has them, and beside them one that none may give away.
/// </summary>
internal sealed class ConformanceSite
{
    /// <summary>Which lies outside the web root.</summary>
    public const string Secret = "secret.txt";

    private static readonly DateTime Date = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly IReadOnlyList<(string Path, byte[] Content)> Files =
    [
        (
            "css/site.css",
            Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(0, 2000).Select(i => $".c{i}{{margin:{i % 7}px}}\n"))[..20_000]
            )
        ),
        ("img/logo.png", Noise(200)),
        ("robots.txt", "User-agent: *\n"u8.ToArray()),
        ("video/film.mp4", Noise(300_000)),
        ("empty.txt", []),
        ("bilder/größe 1.txt", [1]),
        ("a+b.txt", [1]),
        ("100%.txt", [1]),
        ("no#1.txt", [1]),
    ];

    public ConformanceSite(PublishedSite published)
    {
        Folder = published.Folder;
        File.WriteAllText(Path.Combine(Folder, Secret), "secret");
        // One time for all, as a publish that copies keeps it; some servers make it their tag.
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, Date);
    }

    public string Folder { get; }

    /// <summary>Under plain names, since those are what all servers share.</summary>
    public static ServingSite Publish(CommandLine options) =>
        new(options, "conformance", Files, "-p:AssetsFingerprint=false");

    /// <summary>The representations of the file that a target names; none when it names no file.</summary>
    public IReadOnlyDictionary<ContentCoding, byte[]> Representations(string target)
    {
        var path = Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/');
        return Files.All(file => file.Path != path)
            ? new Dictionary<ContentCoding, byte[]>()
            : Enum.GetValues<ContentCoding>()
                .Where(coding => File.Exists(FileOf(path, coding)))
                .ToDictionary(coding => coding, coding => File.ReadAllBytes(FileOf(path, coding)));
    }

    private string FileOf(string path, ContentCoding coding) =>
        Path.Combine(
            Folder,
            "wwwroot",
            path
                + coding switch
                {
                    ContentCoding.Brotli => ".br",
                    ContentCoding.Gzip => ".gz",
                    _ => "",
                }
        );

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }
}
