using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Importing;

/// <summary>
/// Leaves the names of modules plain in static pages that do not have the site's import map, when specifiers are left
/// alone. Modules import each other by plain names in such a page, and a module that the page itself loads by its
/// published name would be loaded twice, with separate state each time.
/// </summary>
/// <param name="options">The run's options.</param>
internal sealed class PagesWithoutOurMap(PipelineOptions options)
{
    /// <summary>The assets, with the references of such pages unresolved.</summary>
    public IReadOnlyList<ScannedAsset> Leave(IReadOnlyList<ScannedAsset> scanned)
    {
        if (options.JavaScriptModules != JavaScriptModules.ImportMap)
            return scanned;

        var modules = ImportMap.Modules(scanned).ToHashSet(StringComparer.Ordinal);
        return [.. scanned.Select(asset => asset.References.Any(IsOfPage) ? Leave(asset, modules) : asset)];
    }

    /// <summary>Whether a page has an empty import map, which is filled with the modules of the site.</summary>
    public static bool HasMap(ScannedAsset page, PipelineOptions options) =>
        options.FrameworkFiles is not null
        && page.References.Any(reference => reference.Reference.Kind == ReferenceKind.EmptyImportMap);

    private ScannedAsset Leave(ScannedAsset page, HashSet<string> modules) =>
        HasMap(page, options)
            ? page
            : page with
            {
                References =
                [
                    .. page.References.Select(reference =>
                        IsOfPage(reference) && reference.Target is { } target && modules.Contains(target.Path.Value)
                            ? reference with
                            {
                                Resolution = Resolution.Foreign,
                            }
                            : reference
                    ),
                ],
            };

    private static bool IsOfPage(ResolvedReference reference) =>
        reference.Reference.Kind is ReferenceKind.MarkupLoad or ReferenceKind.ImportMapAddress;
}
