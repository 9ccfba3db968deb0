using Assets.Core.Collecting;
using Assets.Core.Compressing;
using Assets.Core.Minifying;
using Assets.Web;

namespace Assets.Core.Listing;

/// <summary>Shows what a publish would do with the files of its sources.</summary>
/// <param name="inventory">The files.</param>
/// <param name="options">The options of the publish.</param>
/// <param name="projectDirectory">The folder that files are shown relative to.</param>
internal sealed class AssetLister(AssetInventory inventory, PipelineOptions options, string projectDirectory)
{
    private readonly PolicyLayers policies = new(options.Rules);

    /// <summary>The assets that match.</summary>
    /// <param name="match">Patterns over asset paths; none for all.</param>
    public IReadOnlyList<ListedAsset> List(IReadOnlyList<Glob> match) =>
        [
            .. inventory
                .Files.Where(file => match.Count == 0 || match.AnyMatches(file.Asset.Path.Value))
                .Select(file => ToListed(file.Asset, file.Source)),
        ];

    /// <summary>
    /// The files for the paths that match, with the reason of each that is not the asset of its path.
    /// </summary>
    /// <param name="match">Patterns over asset paths.</param>
    /// <param name="excluded">Files that their source does not offer.</param>
    public IReadOnlyList<FoundPath> Find(IReadOnlyList<Glob> match, IEnumerable<LostFile> excluded)
    {
        var answers = inventory.Files.Select(file =>
            (file.Asset.Path.Value, Claim: new Claim(Shown(file.Asset.File), file.Asset.SourceName, true, null))
        );
        var others = inventory
            .Lost.Concat(excluded)
            .Select(file =>
                (Value: file.Path, Claim: new Claim(Shown(file.File), file.SourceName, false, file.Reason))
            );
        return
        [
            .. answers
                .Concat(others)
                .Where(file => match.AnyMatches(file.Value))
                .GroupBy(file => file.Value, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new FoundPath(group.Key, [.. group.Select(file => file.Claim).Distinct()])),
        ];
    }

    /// <summary>Paths that differ from this one in letter case only, or are similar.</summary>
    public IReadOnlyList<string> Nearest(string path) =>
        new NearestNames(inventory.Files.Select(file => file.Asset.Path.Value)).To(path);

    /// <summary>A file's path, relative to the project if it is in its folder.</summary>
    public string Shown(string file) => Relative(file, projectDirectory);

    /// <inheritdoc cref="Shown"/>
    public static string Relative(string file, string projectDirectory) =>
        Path.GetRelativePath(projectDirectory, file) is var relative
        && !relative.StartsWith("..", StringComparison.Ordinal)
            ? relative.Replace(Path.DirectorySeparatorChar, '/')
            : file;

    private ListedAsset ToListed(SourceAsset asset, SourceFile source)
    {
        IReadOnlyList<PolicyLayer> layers =
        [
            .. policies.Of(asset.Path, source),
            new(PolicyDecider.Property, "", options.Defaults),
        ];
        var fingerprint = Decide(layers, policy => policy.Fingerprint, "AssetsFingerprint");
        return new(
            asset.Path.Value,
            fingerprint.Value ? asset.Path.Value.Insert(asset.FingerprintIndex, ".{fingerprint}") : asset.Path.Value,
            Shown(asset.File),
            asset.SourceName,
            asset.Length,
            asset.ContentType,
            Minify(asset.Path, layers),
            new(Word(fingerprint.Value), fingerprint.By),
            Compress(asset, layers),
            Cache(layers, fingerprint)
        );
    }

    private Decision Minify(LogicalPath path, IReadOnlyList<PolicyLayer> layers)
    {
        if (MinifyLanguages.Of(path) is null)
            return new("false", "the kind of file");
        if (options.Minifier == MinifierName.None)
            return new("false", "AssetsMinifier");
        var (value, by) = Decide(layers, policy => policy.Minify, "AssetsMinify");
        return new(
            value switch
            {
                Minification.Full => "true",
                Minification.WhiteSpace => "whitespace",
                _ => "false",
            },
            by
        );
    }

    private Decision Compress(SourceAsset asset, IReadOnlyList<PolicyLayer> layers)
    {
        if (!Compressor.IsWorthTrying(asset.Path, asset.Length))
            return new("false", "the kind of file");
        if (options.Compressions.Count == 0)
            return new("false", "AssetsCompressions");
        var (value, by) = Decide(layers, policy => policy.Compress, "AssetsCompress");
        return new(Word(value), by);
    }

    private static Decision Cache(IReadOnlyList<PolicyLayer> layers, (bool Value, string By) fingerprint) =>
        layers.FirstOrDefault(layer => layer.Policy.CacheControl is not null)
            is { Policy.CacheControl: { } value } layer
            ? new(value, Name(layer, ""))
            : new(fingerprint.Value ? "immutable" : "revalidate", fingerprint.By);

    private static (T Value, string By) Decide<T>(
        IReadOnlyList<PolicyLayer> layers,
        Func<AssetPolicy, T?> decision,
        string property
    )
        where T : struct
    {
        foreach (var layer in layers)
        {
            if (decision(layer.Policy) is { } value)
                return (value, Name(layer, property));
        }

        return (default, property);
    }

    private static string Name(PolicyLayer layer, string property) =>
        layer.Decider switch
        {
            PolicyDecider.Rule => $"<AssetRule Include=\"{layer.Name}\">",
            PolicyDecider.Source => layer.Name,
            PolicyDecider.Framework => "the framework",
            PolicyDecider.PlainName => "a name that stays plain",
            _ => property,
        };

    private static string Word(bool value) => value ? "true" : "false";
}
