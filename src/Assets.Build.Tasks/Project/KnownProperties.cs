using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Build.Tasks.Project;

/// <summary>The properties that the package reads, to find misspelled ones.</summary>
internal static class KnownProperties
{
    private const string Prefix = "Assets";

    /// <summary>Their names.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "AssetsAfterProcess",
        "AssetsAfterPublish",
        "AssetsBaseUrl",
        "AssetsBrotliQuality",
        "AssetsCacheDirectory",
        "AssetsCacheRemote",
        "AssetsCacheRemoteMode",
        "AssetsCacheRemoteSettings",
        "AssetsCheckViews",
        "AssetsCompress",
        "AssetsCompressions",
        "AssetsDevServer",
        "AssetsDictionaryReleases",
        "AssetsDictionarySource",
        "AssetsDictionarySourceArguments",
        "AssetsEnabled",
        "AssetsEsbuildPath",
        "AssetsFileTimes",
        "AssetsFingerprint",
        "AssetsFrontendEnabled",
        "AssetsHosting",
        "AssetsHostingArguments",
        "AssetsHostingRoot",
        "AssetsIgnore",
        "AssetsJavaScriptModules",
        "AssetsKeepOriginalNames",
        "AssetsKeepReleases",
        "AssetsMinifier",
        "AssetsMinify",
        "AssetsMissingReference",
        "AssetsNames",
        "AssetsNamesMatch",
        "AssetsPath",
        "AssetsPrecacheManifest",
        "AssetsProcessDependsOn",
        "AssetsPruneArguments",
        "AssetsPublishDependsOn",
        "AssetsReferenceRuntime",
        "AssetsRemoveStaleFiles",
        "AssetsReport",
        "AssetsReportAgainst",
        "AssetsResultFile",
        "AssetsSourceMaps",
        "AssetsStaticWebAssetEndpoints",
        "AssetsToolPath",
        "AssetsTreatWarningsAsErrors",
        "AssetsUploadArguments",
        "AssetsUploadEncoding",
        "AssetsUploadTo",
        "AssetsVerifyArguments",
    ];

    /// <summary>
    /// Unknown properties with a name similar to one of ours. Others that begin with <c>Assets</c> are the project's
    /// own.
    /// </summary>
    /// <param name="files">The files that set properties.</param>
    /// <param name="globals">Names of properties that were set on the command line.</param>
    public static IEnumerable<Diagnostic> Misspelled(ProjectFiles files, IEnumerable<string> globals)
    {
        var nearest = new NearestNames(Names);
        return files
            .Elements.Where(element => element.IsProperty)
            .Select(element => (element.Name, Place: (Place?)element.Place))
            .Concat(globals.Order(StringComparer.Ordinal).Select(name => (Name: name, Place: files.Project)))
            .Where(property => property.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Where(property => !Names.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(property =>
                nearest
                    .To(property.Name)
                    .Take(1)
                    .Select(name => Catalog.UnknownProperty(property.Name, name) with { Place = property.Place })
            );
    }
}
