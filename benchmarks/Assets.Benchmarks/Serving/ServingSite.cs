using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Serving;

/// <summary>One set of files, published by <c>dotnet publish</c> for each contender that asks for it.</summary>
/// <param name="options">Where packages are, and where to work.</param>
/// <param name="name">The folder below the work folder.</param>
/// <param name="files">The files of wwwroot.</param>
/// <param name="properties">Further MSBuild properties.</param>
internal sealed class ServingSite(
    CommandLine options,
    string name,
    IReadOnlyList<(string Path, byte[] Content)> files,
    params IReadOnlyList<string> properties
)
{
    /// <summary>Every server sends the same bytes: the SDK does not minify, and it compresses with brotli 11.</summary>
    private static readonly string[] SameBytes = ["-p:AssetsMinify=false", "-p:AssetsBrotliQuality=11"];

    private static readonly DateTime Date = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<Publisher, PublishedSite> published = [];

    /// <summary>
    /// Whether our publish finds a release before, with another stylesheet of medium size, so that it makes a delta.
    /// </summary>
    private bool HasEarlierRelease { get; init; }

    /// <summary>The site that is loaded: files as large on the wire as the cases say, among others.</summary>
    public static ServingSite Loaded(CommandLine options) =>
        new(
            options,
            "site",
            [
                SampleFiles.Style("css/small.css", 2_000),
                SampleFiles.Style("css/medium.css", 20_000),
                SampleFiles.Script("js/large.js", 90_000),
                SampleFiles.Noise("img/photo.webp", 1_000_000),
                .. SampleFiles.Modules(300),
            ]
        )
        {
            HasEarlierRelease = true,
        };

    /// <summary>A site with many assets, of which one is asked for.</summary>
    public static ServingSite Large(CommandLine options, int assets) =>
        new(
            options,
            $"startup-{assets}",
            [SampleFiles.Style("css/small.css", 2_000), .. SampleFiles.Modules(assets - 1)]
        );

    /// <summary>What the contender serves; published when it is first asked for.</summary>
    public PublishedSite PublishedFor(ServingContender contender)
    {
        if (!published.TryGetValue(contender.Publisher, out var site))
            published.Add(contender.Publisher, site = Publish(contender.Publisher));
        return site;
    }

    private PublishedSite Publish(Publisher publisher)
    {
        Console.Error.WriteLine($"publishing {name}: {publisher}");
        var folder = Path.Combine(options.Work, "serving", name);
        var project = new WebProject(
            Path.Combine(folder, publisher.ToString()),
            publisher switch
            {
                Publisher.Sdk => null,
                Publisher.Before => Path.Combine(options.Before!, "feed"),
                _ => options.Feed,
            }
        );
        project.Create();
        var cache = Path.Combine(folder, "cache", publisher.ToString());
        string[] arguments = [.. SameBytes, .. properties, $"-p:AssetsCacheDirectory={cache}"];
        foreach (var (path, content) in files)
            Write(Path.Combine(project.WebRoot, path), content);
        if (publisher == Publisher.Ours && HasEarlierRelease)
        {
            var (path, content) = files.Single(file => file.Path == ServingCase.WithDelta);
            Write(Path.Combine(project.WebRoot, path), [.. content, .. "/* An earlier release. */\n"u8]);
            project.Publish(arguments);
            Write(Path.Combine(project.WebRoot, path), content);
        }

        project.Publish(arguments);
        return new(project.Output);
    }

    /// <summary>With one time for all, which every server takes for the date of the last change.</summary>
    private static void Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        File.SetLastWriteTimeUtc(file, Date);
    }
}
