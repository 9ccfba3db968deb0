using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Collecting;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>
/// The properties of a project, each as a parameter of the same name. They are text: <see cref="PropertyReader"/>
/// converts them, with one message for each wrong value.
/// </summary>
public abstract partial class SiteTask
{
    /// <summary>How far JavaScript, CSS and JSON are minified.</summary>
    public string AssetsMinify { get; set; } = "";

    /// <summary>What minifies JavaScript and CSS.</summary>
    public string AssetsMinifier { get; set; } = "";

    /// <summary>Whether published names carry a fingerprint.</summary>
    public string AssetsFingerprint { get; set; } = "";

    /// <summary>Whether compressed representations are made.</summary>
    public string AssetsCompress { get; set; } = "";

    /// <summary>The codings of compressed representations.</summary>
    public string AssetsCompressions { get; set; } = "";

    /// <summary>Brotli's quality.</summary>
    public string AssetsBrotliQuality { get; set; } = "";

    /// <summary>The absolute URL that assets are served under.</summary>
    public string AssetsBaseUrl { get; set; } = "";

    /// <summary>How severe a missing asset is.</summary>
    public string AssetsMissingReference { get; set; } = "";

    /// <summary>How modules find one another.</summary>
    public string AssetsJavaScriptModules { get; set; } = "";

    /// <summary>Which source maps are made.</summary>
    public string AssetsSourceMaps { get; set; } = "";

    /// <summary>Patterns of files that are not published.</summary>
    public string AssetsIgnore { get; set; } = "";

    /// <summary>The asset path of the list for a service worker.</summary>
    public string AssetsPrecacheManifest { get; set; } = "";

    /// <summary>Whether <c>MapStaticAssets()</c> gets endpoints of our assets.</summary>
    public string AssetsStaticWebAssetEndpoints { get; set; } = "";

    /// <summary>The SDK's property: routes that get no endpoint.</summary>
    public string StaticWebAssetEndpointExclusionPattern { get; set; } = "";

    /// <summary>Whether fingerprinted files are published under their plain names too.</summary>
    public string AssetsKeepOriginalNames { get; set; } = "";

    /// <summary>Where results are kept between builds; empty for a folder below the output directory.</summary>
    public string AssetsCacheDirectory { get; set; } = "";

    /// <summary>The minifier.</summary>
    public string AssetsEsbuildPath { get; set; } = "";

    /// <summary>A property that the targets read; here it is only checked.</summary>
    public string AssetsCheckViews { get; set; } = "";

    /// <inheritdoc cref="AssetsCheckViews"/>
    public string AssetsRemoveStaleFiles { get; set; } = "";

    /// <inheritdoc cref="AssetsCheckViews"/>
    public string AssetsKeepReleases { get; set; } = "";

    /// <inheritdoc cref="AssetsCheckViews"/>
    public string AssetsReferenceRuntime { get; set; } = "";

    private protected PropertyReader Properties => new(Project, Report);

    /// <summary>The options of a run; wrong values are reported.</summary>
    /// <param name="rules">The project's rules.</param>
    internal PipelineOptions Options(IReadOnlyList<AssetRule> rules)
    {
        var read = Properties;
        _ = read.Flag(nameof(AssetsCheckViews), AssetsCheckViews, otherwise: true);
        _ = read.Flag(nameof(AssetsRemoveStaleFiles), AssetsRemoveStaleFiles, otherwise: true);
        _ = read.Number(nameof(AssetsKeepReleases), AssetsKeepReleases, 0, 1000, otherwise: 1);
        _ = read.Flag(nameof(AssetsReferenceRuntime), AssetsReferenceRuntime, otherwise: true);
        var output = Path.GetFullPath(OutputDirectory, ProjectDirectory);
        return new()
        {
            OutputDirectory = output,
            ProjectDirectory = ProjectDirectory,
            CacheDirectory =
                AssetsCacheDirectory.Length > 0 ? FullPath(AssetsCacheDirectory) : Path.Combine(output, "cache"),
            Minifier = read.OneOf(nameof(AssetsMinifier), AssetsMinifier, KeywordSets.Minifiers),
            EsbuildPath = FullPath(AssetsEsbuildPath),
            Rules = IsStandalone ? [.. rules, Standalone.Pages] : rules,
            ContentTypes = ContentTypeItems.Read(ContentTypeMappings, Project, Report),
            FrameworkFiles = FillsPages && !IsStandalone ? FrameworkScripts.In(StaticWebAssetEndpoints) : null,
            Imports = ImportItems.Read(Imports, Project, Report),
            Ignore = Glob.ParseList(AssetsIgnore),
            Defaults = new AssetPolicy(
                read.OneOf(nameof(AssetsMinify), AssetsMinify, KeywordSets.Minifications),
                read.Flag(nameof(AssetsFingerprint), AssetsFingerprint, otherwise: true),
                read.Flag(nameof(AssetsCompress), AssetsCompress, otherwise: true),
                MissingReference: read.OneOf(
                    nameof(AssetsMissingReference),
                    AssetsMissingReference,
                    KeywordSets.MissingReferences
                )
            ),
            Compressions = read.List(
                nameof(AssetsCompressions),
                AssetsCompressions,
                KeywordSets.Compressions,
                otherwise: [ContentCoding.Brotli, ContentCoding.Gzip]
            ),
            BrotliQuality = read.Number(nameof(AssetsBrotliQuality), AssetsBrotliQuality, 0, 11, otherwise: 10),
            BaseUrl = read.Url(nameof(AssetsBaseUrl), AssetsBaseUrl),
            JavaScriptModules = read.OneOf(
                nameof(AssetsJavaScriptModules),
                AssetsJavaScriptModules,
                KeywordSets.JavaScriptModules
            ),
            PrecacheManifest = read.ScriptOrJson(nameof(AssetsPrecacheManifest), AssetsPrecacheManifest),
            SourceMaps = read.OneOf(nameof(AssetsSourceMaps), AssetsSourceMaps, KeywordSets.SourceMaps),
        };
    }

    /// <summary>Which files and endpoints there are beside the assets; wrong values are reported.</summary>
    internal OutputOptions Output() =>
        new(
            Properties.Flag(nameof(AssetsStaticWebAssetEndpoints), AssetsStaticWebAssetEndpoints, otherwise: true),
            Glob.ParseList(StaticWebAssetEndpointExclusionPattern),
            Properties.Flag(nameof(AssetsKeepOriginalNames), AssetsKeepOriginalNames, otherwise: IsStandalone)
        );

    private protected string FullPath(string path) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, ProjectDirectory));
}
