using System.Security.Cryptography;
using System.Text;
using Assets.Core.Diagnostics;
using Assets.Core.Releases;
using Assets.Manifest;

namespace Assets.Core.Tests.Releases;

/// <summary>A publish folder, and releases that are published into it.</summary>
internal sealed class PublishFolder : IDisposable
{
    private static readonly DateTime Start = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly string root = Directory.CreateTempSubdirectory("assets-release-").FullName;

    public PublishFolder() => Write("out/App.dll", "app");

    public StringComparer? Comparer { get; init; }

    public Retention Retention { get; init; } = Retention.None;

    public OtherFiles Others { get; set; } = OtherFiles.None;

    public bool ContentTimes { get; init; }

    public List<string> Removed { get; } = [];

    /// <summary>Runs when all files are in place.</summary>
    public Action Endpoints { get; set; } = () => { };

    /// <summary>The files that the web root holds, in ordinal order, with spaces between them.</summary>
    public string WebRoot => Names("wwwroot");

    public string Names(string folder) =>
        !Directory.Exists(PathOf("out/" + folder))
            ? ""
            : string.Join(
                ' ',
                Directory
                    .EnumerateFiles(PathOf("out/" + folder), "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(PathOf("out/" + folder), file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal)
            );

    public string Text(string path) => File.ReadAllText(PathOf("out/" + path));

    public bool Has(string path) => File.Exists(PathOf("out/" + path));

    public string PathOf(string path) => Path.Combine(root, path);

    public string Write(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A source file with the digest that it has now, as the release of a run has it.</summary>
    /// <param name="target">Below the web root. A name with two dots has a fingerprint.</param>
    public ReleaseFile Source(string target, string text = "text")
    {
        var isFingerprinted = Path.GetFileName(target).Count(letter => letter == '.') > 1;
        return new(
            Write("source/" + target, text),
            "wwwroot/" + target,
            Encoding.UTF8.GetByteCount(text),
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            isFingerprinted ? CopyRule.IfAbsent : CopyRule.IfDifferent,
            isFingerprinted
        );
    }

    public Release Release(params ReleaseFile[] files)
    {
        var manifest = Write("obj/" + AssetManifest.FileName, Manifest(files));
        return new ReleaseStore(PathOf("obj")).Add(manifest, files, stream => stream.Write("{}"u8));
    }

    /// <summary>Publishes a release with these files.</summary>
    public IReadOnlyList<Diagnostic> Publish(params ReleaseFile[] files) => Publish(0, files);

    /// <summary>Publishes a release with these files, some hours after the beginning.</summary>
    public IReadOnlyList<Diagnostic> Publish(double hours, params ReleaseFile[] files) =>
        Publisher().Publish(Release(files), Endpoints, Start.AddHours(hours), TestContext.Current.CancellationToken);

    /// <summary>Publishes a release with files of these names.</summary>
    public void Publish(double hours, string names) =>
        Assert.Empty(Publish(hours, [.. names.Split(' ').Select(name => Source(name))]));

    public void Withdraw() => Publisher().Withdraw(Start);

    public ReleasePublisher Publisher(string app = "App") =>
        new(PathOf("out"), app, Comparer)
        {
            Retention = Retention,
            Others = Others,
            Removed = Removed.Add,
            ContentTimes = ContentTimes,
        };

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Manifest(ReleaseFile[] files)
    {
        using var stream = new MemoryStream();
        ManifestJson.Write(
            stream,
            new()
            {
                Entries =
                [
                    .. files
                        .Select(file => file.Target["wwwroot/".Length..])
                        .Order(StringComparer.Ordinal)
                        .Select(path => new ManifestEntry
                        {
                            Path = path,
                            Url = path,
                            ContentType = "text/plain",
                            Cache = path.Split('.').Length > 2 ? CacheClass.Immutable : CacheClass.Revalidate,
                            Files =
                            [
                                new()
                                {
                                    Encoding = ContentCoding.Identity,
                                    File = path,
                                    Length = 4,
                                    ETag = "\"a\"",
                                },
                            ],
                        }),
                ],
            }
        );
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
