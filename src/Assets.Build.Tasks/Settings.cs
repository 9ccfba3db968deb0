using System.Globalization;
using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.Importing;
using Assets.Core.Minifying;
using Assets.Core.Preparing;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Reads the <c>Assets…</c> properties: the only place that knows their names and what values they take.
/// </summary>
/// <param name="items">An item for each property, its value as metadata <c>Value</c>.</param>
/// <param name="projectDirectory">Absolute path that relative ones start from.</param>
/// <param name="report">Hears about wrong values.</param>
internal sealed class Settings(ITaskItem[] items, string projectDirectory, Action<Diagnostic> report)
{
    private readonly Dictionary<string, string> values = items.ToDictionary(
        item => item.ItemSpec,
        item => item.GetMetadata("Value").Trim(),
        StringComparer.Ordinal
    );

    /// <summary>Whether the SDK's endpoints are written for our assets.</summary>
    public bool StaticWebAssetEndpoints => Flag("AssetsStaticWebAssetEndpoints");

    /// <summary>Routes that the SDK's own property keeps out of the endpoints.</summary>
    public IReadOnlyList<Glob> EndpointExclusion => Glob.ParseList(Text("StaticWebAssetEndpointExclusionPattern"));

    /// <summary>Whether fingerprinted files are published under their plain names too.</summary>
    public bool KeepOriginalNames => Flag("AssetsKeepOriginalNames");

    /// <summary>Absolute path of the folder that a run writes to.</summary>
    public string OutputDirectory => FullPath("AssetsOutputDirectory");

    /// <summary>
    /// Looks at the properties that the targets themselves read, so that a wrong value is not taken for "no" in
    /// silence.
    /// </summary>
    public void Check()
    {
        _ = Flag("AssetsRemoveStaleFiles");
        _ = Flag("AssetsCheckViews");
        _ = StaticWebAssetEndpoints;
        _ = KeepOriginalNames;
    }

    /// <summary>The options of a run; wrong values are reported and replaced by their defaults.</summary>
    public PipelineOptions ToOptions(IReadOnlyList<AssetRule> rules, IReadOnlyList<BareImport> imports) =>
        new()
        {
            OutputDirectory = OutputDirectory,
            CacheDirectory = Text("AssetsCacheDirectory") is { Length: > 0 }
                ? FullPath("AssetsCacheDirectory")
                : Path.Combine(OutputDirectory, "cache"),
            EsbuildPath = FullPath("AssetsEsbuildPath"),
            Minifier = OneOf<MinifierName>(
                "AssetsMinifier",
                new(("esbuild", MinifierName.Esbuild), ("nuglify", MinifierName.NUglify), ("none", MinifierName.None))
            ),
            Rules = rules,
            Ignore = Glob.ParseList(Text("AssetsIgnore")),
            Defaults = new AssetPolicy(
                OneOf("AssetsMinify", TaskItems.Minifications),
                Flag("AssetsFingerprint"),
                Flag("AssetsCompress"),
                MissingReference: OneOf("AssetsMissingReference", TaskItems.MissingReferences)
            ),
            BrotliQuality = Number("AssetsBrotliQuality", 0, 11),
            BaseUrl = BaseUrl(),
            JavaScriptModules = OneOf<JavaScriptModules>(
                "AssetsJavaScriptModules",
                new(("rewrite", JavaScriptModules.Rewrite), ("importmap", JavaScriptModules.ImportMap))
            ),
            Imports = imports,
            PrecacheManifest = PrecacheManifest(),
            SourceMaps = OneOf<SourceMaps>(
                "AssetsSourceMaps",
                new(("none", SourceMaps.None), ("linked", SourceMaps.Linked), ("hidden", SourceMaps.Hidden))
            ),
        };

    private string Text(string name) => values.GetValueOrDefault(name, "");

    private string FullPath(string name) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Text(name), projectDirectory));

    private bool Flag(string name)
    {
        if (bool.TryParse(Text(name), out var flag))
            return flag;
        report(Catalog.WrongProperty(name, Text(name), "true or false"));
        return true;
    }

    private int Number(string name, int lowest, int highest)
    {
        if (
            int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
        )
            return number;
        report(Catalog.WrongProperty(name, Text(name), $"a whole number from {lowest} to {highest}"));
        return highest;
    }

    private string? BaseUrl()
    {
        var text = Text("AssetsBaseUrl").TrimEnd('/');
        if (text.Length == 0)
            return null;
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
            || url.Query.Length > 0
            || url.Fragment.Length > 0
        )
            report(
                Catalog.WrongProperty("AssetsBaseUrl", text, "an absolute URL such as https://cdn.example.com/shop")
            );
        return text;
    }

    private LogicalPath? PrecacheManifest()
    {
        var text = Text("AssetsPrecacheManifest");
        if (text.Length == 0)
            return null;
        if (LogicalPath.TryParse(text, out var path) && path.Extension is ".js" or ".mjs" or ".json")
            return path;
        report(
            Catalog.WrongProperty(
                "AssetsPrecacheManifest",
                text,
                "a path below the site's root that ends in .js or .json, such as precache.js"
            )
        );
        return null;
    }

    private T OneOf<T>(string name, Choice<T> choice)
    {
        if (!choice.TryParse(Text(name), out var value))
            report(Catalog.WrongProperty(name, Text(name), choice.Words));
        return value;
    }
}
