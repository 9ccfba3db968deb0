using System.Text;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;

namespace Assets.Core.Tests.Pipeline;

/// <summary>
/// A web root in a fresh folder, and the pipeline over it. esbuild is absent unless a test asks for it: most tests are
/// not about minifying.
/// </summary>
internal sealed class PipelineSite : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-core-").FullName;

    public string WebRoot => Path.Combine(root, "wwwroot");

    public PipelineOptions Options { get; set; }

    public PipelineSite()
    {
        Directory.CreateDirectory(WebRoot);
        Options = new PipelineOptions
        {
            OutputDirectory = Path.Combine(root, "obj"),
            CacheDirectory = Path.Combine(root, "cache"),
            EsbuildPath = Path.Combine(root, "no-esbuild"),
            Defaults = new AssetPolicy(
                Minify: Minification.None,
                Fingerprint: true,
                Compress: false,
                MissingReference: MissingReference.Warning
            ),
        };
    }

    public PipelineSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public PipelineSite With(string path, byte[] bytes)
    {
        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public string FileOf(string path) => Path.Combine(WebRoot, path);

    public FolderSource Source(
        string name = "wwwroot",
        string folder = "wwwroot",
        string basePath = "",
        bool isOverride = false
    ) => new(name, Path.Combine(root, folder), basePath, [], [], AssetPolicy.Undecided, isOverride);

    public PipelineResult Run(params IEnumerable<SourceFile>[] more) =>
        RunOnly([.. Source().Files(), .. more.SelectMany(files => files)]);

    /// <summary>A run on a thread that has no test of its own.</summary>
    public PipelineResult Run(CancellationToken cancellationToken) => RunOnly(Source().Files(), cancellationToken);

    public PipelineResult RunOnly(IEnumerable<SourceFile> sources, CancellationToken? cancellationToken = null) =>
        new AssetPipeline(Options, new Progress<Progress>())
            .RunAsync(sources, cancellationToken ?? TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();

    public void Dispose() => Directory.Delete(root, recursive: true);
}

internal static class PipelineResults
{
    public static PublishedAsset Of(this PipelineResult result, string path) =>
        Assert.Single(result.Assets, asset => asset.Source.Path.Value == path);

    public static string Url(this PipelineResult result, string path) => result.Of(path).Url.Value;

    /// <summary>The published text, a byte order mark included.</summary>
    public static string Text(this PipelineResult result, string path) =>
        Encoding.UTF8.GetString(File.ReadAllBytes(result.Of(path).Files[0].File));

    public static Diagnostic Only(this PipelineResult result, string code) =>
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code);
}
