using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Importing;

/// <summary>
/// Fills the empty import maps of static pages, as the SDK does with <c>OverrideHtmlAssetPlaceholders</c>: all modules,
/// the bare names of the project, and the framework's scripts.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="imports">Bare names and the asset paths behind them.</param>
internal sealed class EmptyImportMaps(PipelineOptions options, IReadOnlyDictionary<string, string> imports)
{
    /// <summary>The assets, with the entries for the empty import maps of pages.</summary>
    public IReadOnlyList<ScannedAsset> Fill(IReadOnlyList<ScannedAsset> scanned)
    {
        if (options.FrameworkFiles is null)
            return scanned;

        var published = scanned
            .Where(IsFingerprinted)
            .ToDictionary(asset => asset.Source.Path.Value, asset => asset.Source);
        var modules = ImportMap.Modules(scanned).Where(published.ContainsKey).Select(path => published[path]).ToList();
        return [.. scanned.Select(page => HasEmptyMap(page) ? Fill(page, modules, published) : page)];
    }

    private bool IsFingerprinted(ScannedAsset asset) => asset.Source.Policy.Over(options.Defaults).Fingerprint == true;

    // A page whose name is its hash could be part of a cycle, in which no hash can be known in advance.
    private bool HasEmptyMap(ScannedAsset asset) =>
        !IsFingerprinted(asset)
        && asset.References.Any(reference => reference.Reference.Kind == ReferenceKind.EmptyImportMap);

    private ScannedAsset Fill(
        ScannedAsset page,
        List<SourceAsset> modules,
        Dictionary<string, SourceAsset> published
    ) =>
        page with
        {
            References =
            [
                .. page.References.Select(reference =>
                    reference.Reference.Kind == ReferenceKind.EmptyImportMap
                    && Entries(page, reference.Reference, modules, published) is { Count: > 0 } entries
                        ? reference with
                        {
                            Resolution = Resolution.Filled(entries),
                        }
                        : reference
                ),
            ],
        };

    private List<ImportMapEntry> Entries(
        ScannedAsset page,
        Reference map,
        List<SourceAsset> modules,
        Dictionary<string, SourceAsset> published
    )
    {
        // With a base, which is then the app's root, the page's own folder is ignored.
        var folders = map.Base is null ? page.Source.Path.Value.Count(character => character == '/') : 0;
        var root = folders == 0 ? "./" : string.Concat(Enumerable.Repeat("../", folders));
        return
        [
            .. modules.Select(module => new ImportMapEntry(root + module.Path, root + Url(module.Path.Value), module)),
            .. imports
                .Where(import => !import.Key.StartsWith('/'))
                .Select(import => new ImportMapEntry(
                    import.Key,
                    root + Url(import.Value),
                    published.GetValueOrDefault(import.Value)
                )),
            .. options.FrameworkFiles!.Select(file => new ImportMapEntry(
                root + file.Key,
                root + file.Value.Path,
                null,
                file.Value.Integrity
            )),
        ];
    }

    private static string Url(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
