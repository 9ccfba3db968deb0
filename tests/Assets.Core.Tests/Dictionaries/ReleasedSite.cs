using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assets.Core.Dictionaries;
using Assets.Core.Releases;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;
using ZstdSharp;

namespace Assets.Core.Tests.Dictionaries;

/// <summary>A site that is published again and again, each time with what a publish does after the run.</summary>
internal sealed class ReleasedSite : IDisposable
{
    private const string App = "Shop";

    private readonly FreshFolder folders = new();

    public PipelineSite Site { get; } = new();

    public int Releases { get; init; } = 2;

    public Retention Retention { get; set; } = Retention.Of(1);

    public string this[string folder] => folders[folder];

    public ReleasedSite()
    {
        Site.Options = Site.Options with { Defaults = Site.Options.Defaults with { Compress = true } };
        Directory.CreateDirectory(Site.Options.OutputDirectory);
    }

    /// <summary>A script of some kilobytes that two releases share for the most part.</summary>
    public static string Script(string edit = "")
    {
        var text = new StringBuilder();
        for (var i = 0; i < 120; i++)
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
            text.Append(CultureInfo.InvariantCulture, $"function f{i}(){{return '{Convert.ToHexString(digest)}'}}\n");
        }

        return text + edit;
    }

    /// <summary>Writes the script and publishes.</summary>
    public PipelineResult PublishScript(string edit, string folder = "publish")
    {
        Site.With("js/app.js", Script(edit));
        return Publish(folder);
    }

    /// <summary>Publishes the output of a bundler, which has these files.</summary>
    public PipelineResult PublishBundle(string edit, params string[] files)
    {
        if (Directory.Exists(Site.FileOf("dist")))
            Directory.Delete(Site.FileOf("dist"), recursive: true);
        var chunks = files.Select(
            (file, i) =>
                $$"""
                    "src/{{i}}.ts": {"file": "{{file}}", "name": "main", "src": "src/{{i}}.ts", "isEntry": true}
                    """
        );
        Site.With("dist/.vite/manifest.json", $"{{{string.Join(',', chunks)}}}");
        foreach (var file in files)
            Site.With($"dist/{file}", Script(edit));
        return Publish();
    }

    public PipelineResult Publish(string folder = "publish")
    {
        var result = Run(folder);
        var release = new ReleaseStore(Site.Options.OutputDirectory).Add(result.ManifestFile!, Files(result), _ => { });
        var problems = new ReleasePublisher(Directory.CreateDirectory(folders[folder]).FullName, App)
        {
            Retention = Retention,
        }.Publish(release, () => { }, DateTime.UtcNow, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        return result;
    }

    public PipelineResult Run(string folder = "publish", CancellationToken? cancellationToken = null)
    {
        Site.Options = Site.Options with
        {
            Dictionaries = Releases == 0 ? null : new(Releases) { PublishDirectory = folders[folder], App = App },
        };
        return Site.RunOnly(Site.Source().Files(), cancellationToken);
    }

    public string ManifestIn(string folder = "publish") => Path.Combine(folders[folder], $"{App}.assets.manifest.json");

    public AssetManifest Earlier(string folder = "publish") =>
        ManifestJson.Read(Path.Combine(folders[folder], $"{App}.assets.earlier.json"));

    /// <summary>Deletes what the project knows about its earlier runs, as a fresh checkout does.</summary>
    public void Forget()
    {
        Directory.Delete(Site.Options.OutputDirectory, recursive: true);
        Directory.Delete(Site.Options.CacheDirectory, recursive: true);
    }

    /// <summary>The text that a client has after it has decoded a delta with the earlier text.</summary>
    public static string Decode(PublishedFile delta, string earlier)
    {
        var bytes = File.ReadAllBytes(delta.File);
        Assert.Equal([0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0], bytes[..8]);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(earlier)), bytes[8..40]);
        Assert.Equal(delta.Dictionary, Convert.ToBase64String(bytes[8..40]));
        Assert.Equal(delta.Length, bytes.Length);
        using var decoder = new Decompressor();
        decoder.LoadDictionary(Encoding.UTF8.GetBytes(earlier));
        return Encoding.UTF8.GetString(decoder.Unwrap(bytes.AsSpan(40)));
    }

    public void Dispose()
    {
        Site.Dispose();
        folders.Dispose();
    }

    private static IEnumerable<ReleaseFile> Files(PipelineResult result) =>
        result.Assets.SelectMany(asset =>
            asset
                .Files.Concat(asset.Deltas)
                .Select(file => new ReleaseFile(
                    file.File,
                    $"wwwroot/{file.NameUnder(asset.Url)}",
                    file.Length,
                    file.Digest,
                    CopyRule.IfDifferent,
                    asset.IsImmutable
                ))
        );
}
