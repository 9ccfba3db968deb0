using Assets.Core.Collecting;
using Assets.Core.Dictionaries;
using Assets.Core.Importing;
using Assets.Core.Minifying;
using Assets.Core.Preparing;
using Assets.Core.References.Resolving;
using Assets.Core.Views;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core;

/// <summary>The options of a run, without its sources. All paths are absolute.</summary>
internal sealed record PipelineOptions
{
    /// <summary>The folder that only this run writes to.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>
    /// The folder that names of files in the report are relative to; <see langword="null"/> for
    /// <see cref="OutputDirectory"/>.
    /// </summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>
    /// Where results are kept between runs, of all projects. What it cannot store is stored in a folder inside
    /// <see cref="OutputDirectory"/>.
    /// </summary>
    public required string CacheDirectory { get; init; }

    /// <summary>
    /// Stores in the cache what other machines have; called at most once, when a result is absent, from any thread.
    /// <see langword="null"/> if the cache is not shared between machines.
    /// </summary>
    public Action? FetchCache { get; init; }

    /// <summary>The folder with one esbuild for each platform, or the path of one esbuild.</summary>
    public required string EsbuildPath { get; init; }

    /// <summary>The minifier of scripts and stylesheets.</summary>
    public MinifierName Minifier { get; init; }

    /// <summary>Policies by asset path, in order.</summary>
    public IReadOnlyList<AssetRule> Rules { get; init; } = [];

    /// <summary>
    /// Media types by patterns in lower case over asset paths. If neither they nor a policy decides, the extension
    /// does.
    /// </summary>
    public IReadOnlyList<MediaTypeRule> ContentTypes { get; init; } = [];

    /// <summary>Patterns of asset paths that are excluded.</summary>
    public IReadOnlyList<Glob> Ignore { get; init; } = [];

    /// <summary>The policy for files for which neither a rule nor a source decides.</summary>
    public AssetPolicy Defaults { get; init; } =
        new(Minify: Minification.Full, Fingerprint: true, Compress: true, MissingReference: MissingReference.Warning);

    /// <summary>
    /// About how many bytes of file bodies, and of the memory to compress them, are used at once; the same on every
    /// machine. A file that needs more is processed alone: one with the largest window of brotli takes 74 MB.
    /// </summary>
    public long MemoryBudget { get; init; } = 64 << 20;

    /// <summary>The codings of compressed representations, each once; empty for none.</summary>
    public IReadOnlyList<ContentCoding> Compressions { get; init; } = [ContentCoding.Brotli, ContentCoding.Gzip];

    /// <summary>Brotli's highest quality, 0 to 11.</summary>
    public int BrotliQuality { get; init; } = 10;

    /// <summary>The earlier releases that deltas are made from; <see langword="null"/> for no deltas.</summary>
    public DictionaryOptions? Dictionaries { get; init; }

    /// <summary>
    /// Absolute URL, without a trailing slash, under which assets are served; <see langword="null"/> for the site
    /// itself.
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>How modules import each other.</summary>
    public JavaScriptModules JavaScriptModules { get; init; }

    /// <summary>Bare names for the import map, in order.</summary>
    public IReadOnlyList<BareImport> Imports { get; init; } = [];

    /// <summary>The names of assets in the app's views.</summary>
    public ViewNames Views { get; init; } = ViewNames.None;

    /// <summary>Whether minified files that have no source map get one.</summary>
    public SourceMaps SourceMaps { get; init; }

    /// <summary>The path of the list for a service worker; <see langword="null"/> for none.</summary>
    public LogicalPath? PrecacheManifest { get; init; }

    /// <summary>
    /// The framework's scripts by their plain paths. With them and the site's modules the empty import maps of static
    /// pages are filled; <see langword="null"/> to leave such maps empty.
    /// </summary>
    public IReadOnlyDictionary<string, FrameworkFile>? FrameworkFiles { get; init; }

    /// <summary>
    /// Whether the run only looks for problems, because there already is one: all problems are reported together, and
    /// nothing is written.
    /// </summary>
    public bool ChecksOnly { get; init; }
}
