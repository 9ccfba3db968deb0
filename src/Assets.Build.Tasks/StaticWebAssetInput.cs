using System.Text.Json;
using Assets.Core.Collecting;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Reads the SDK's resolved <c>StaticWebAsset</c> items: decides which are processed, and under which names.
/// </summary>
internal sealed class StaticWebAssetInput
{
    private readonly ITaskItem item;
    private readonly EndpointsOfFiles endpoints;
    private IReadOnlyList<CarriedEndpoint>? carriedEndpoints;

    private StaticWebAssetInput(ITaskItem item, EndpointsOfFiles endpoints)
    {
        this.item = item;
        this.endpoints = endpoints;
        BasePath = item.GetMetadata("BasePath").Replace('\\', '/').Trim('/');
        (Path, FingerprintIndex, Alias) = Name(NeedsEndpoint(item) ? endpoints.Of(item).MaxBy(HasLabel) : null);
    }

    /// <summary>The item.</summary>
    public ITaskItem Item => item;

    /// <summary>The asset path.</summary>
    public string Path { get; }

    /// <summary>Where the SDK puts a fingerprint, if it specifies this.</summary>
    public int? FingerprintIndex { get; }

    /// <summary>The SDK's own fingerprinted path, which files that it generates refer to.</summary>
    public string? Alias { get; }

    /// <summary>The project's or package's name.</summary>
    public string SourceId => item.GetMetadata("SourceId");

    /// <summary>The path below the source's own folder, which <c>Match</c> and <c>Ignore</c> are about.</summary>
    public string PathInSource => BasePath.Length == 0 ? Path : Path[(BasePath.Length + 1)..];

    /// <summary>Prefix of the asset path, without slashes at its ends; empty for the site's root.</summary>
    public string BasePath { get; }

    /// <summary>
    /// What the asset's endpoints have beyond what we write. Reading JSON takes longer than all the rest, and a build
    /// that only needs the paths does not need it.
    /// </summary>
    public IReadOnlyList<CarriedEndpoint> CarriedEndpoints =>
        carriedEndpoints ??= [
            .. endpoints
                .Of(item)
                .Select(endpoint => CarriedEndpoint.Of(endpoint, IsOwnRoute(endpoint.ItemSpec)))
                .OfType<CarriedEndpoint>(),
        ];

    /// <summary>Whether a route is the asset's own name, with or without a fingerprint.</summary>
    public bool IsOwnRoute(string route) => route == Path || route == Alias;

    /// <summary>Chooses the items we process.</summary>
    /// <param name="assets">All items.</param>
    /// <param name="endpoints">All endpoints.</param>
    /// <param name="packageId">The publishing project's own source id.</param>
    public static IReadOnlyList<StaticWebAssetInput> Choose(ITaskItem[] assets, ITaskItem[] endpoints, string packageId)
    {
        var endpointsOfFiles = new EndpointsOfFiles(endpoints);

        // If the SDK has one asset for the build and one for the publish under a path (a service worker), the latter is
        // used.
        return
        [
            .. assets
                .Where(asset => !IsCompressed(asset) && Exclusion(asset, packageId) is null)
                .Select(asset => new StaticWebAssetInput(asset, endpointsOfFiles))
                .Where(input => ExclusionOf(input.Path) is null)
                .GroupBy(input => input.Path, StringComparer.Ordinal)
                .SelectMany(group => group.Any(IsForPublishing) ? group.Where(IsForPublishing) : group),
        ];
    }

    /// <summary>Whether an item is a compressed form of another.</summary>
    public static bool IsCompressed(ITaskItem asset) => asset.GetMetadata("AssetRole") == "Alternative";

    /// <summary>
    /// Why an item is not an asset of this site, as a sentence without a full stop; null if its item does not exclude
    /// it.
    /// </summary>
    public static string? Exclusion(ITaskItem asset, string packageId) =>
        asset.GetMetadata("SourceType") == "Framework" ? "the framework publishes it"
        : asset.GetMetadata("AssetKind") == "Build" ? "it is for development only (AssetKind=Build)"
        : asset.GetMetadata("CopyToPublishDirectory") == "Never" ? "its item has CopyToPublishDirectory=\"Never\""
        : asset.GetMetadata("AssetMode") == "Reference" && asset.GetMetadata("SourceId") == packageId
            ? "it is for projects that reference this one"
        : null;

    private static bool IsForPublishing(StaticWebAssetInput input) => input.item.GetMetadata("AssetKind") == "Publish";

    /// <summary>Why a path is left to the SDK, as a sentence without a full stop; null if it is not.</summary>
    public static string? ExclusionOf(string path) =>
        BlazorFiles.Contain(path) || path.EndsWith(".modules.json", StringComparison.Ordinal)
            ? "Blazor's loader checks it against a hash of its own, so it is published as the SDK makes it"
            : null;

    /// <summary>
    /// Endpoints are JSON, and there are many: only those of assets whose items are incomplete are read.
    /// </summary>
    private static bool NeedsEndpoint(ITaskItem asset) =>
        asset.GetMetadata("AssetTraitName") is { Length: > 0 } || asset.GetMetadata("SourceType") == "Package";

    private static bool HasLabel(ITaskItem endpoint) =>
        ReadProperties(endpoint).Any(property => property.Key == "label");

    private (string Path, int? FingerprintIndex, string? Alias) Name(ITaskItem? endpoint)
    {
        var prefix = BasePath.Length == 0 ? "" : BasePath + "/";
        var relative = StaticWebAssetPath.Parse(item.GetMetadata("RelativePath"));
        if (relative.FingerprintIndex is { } index)
            return (
                prefix + relative.Plain,
                prefix.Length + index,
                prefix + relative.With(item.GetMetadata("Fingerprint"))
            );

        // A package's paths are resolved already; what the SDK put into them is in the endpoint.
        var path = prefix + relative.Plain;
        var fingerprint = endpoint is null
            ? null
            : ReadProperties(endpoint).FirstOrDefault(property => property.Key == "fingerprint").Value;
        var at = fingerprint is null ? -1 : path.IndexOf("." + fingerprint + ".", StringComparison.Ordinal);
        if (at >= 0)
            return (path.Remove(at, fingerprint!.Length + 1), at, path);
        return (path, null, fingerprint is null ? null : endpoint!.ItemSpec);
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadProperties(ITaskItem endpoint)
    {
        if (endpoint.GetMetadata("EndpointProperties") is not { Length: > 2 } json)
            yield break;

        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateArray())
            yield return new(
                property.GetProperty("Name").GetString()!,
                property.GetProperty("Value").GetString() ?? ""
            );
    }

    /// <summary>The file as a source offers it.</summary>
    public SourceFile ToSourceFile(string source, Assets.Core.AssetPolicy policy, bool isOverride) =>
        new()
        {
            Path = Path,
            BasePath = BasePath,
            File = item.GetMetadata("FullPath"),
            SourceName = source,
            Root = LinkRoot(),
            Policy = policy,
            Override = isOverride,
            FingerprintIndex = FingerprintIndex,
            Aliases = Alias is null ? [] : [Alias],
        };

    /// <summary>The folder that links must not leave: the source's own folder, when the file is in it.</summary>
    private string? LinkRoot()
    {
        var root = System.IO.Path.TrimEndingDirectorySeparator(item.GetMetadata("ContentRoot"));
        return
            root.Length > 0
            && item.GetMetadata("FullPath")
                .StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? root
            : null;
    }
}
