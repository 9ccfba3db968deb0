using Assets.Core.Diagnostics;
using Assets.Core.Naming;
using Assets.Core.References;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core.Importing;

/// <summary>
/// The site's import map (HTML, "import maps"): the bare names of the project and, when specifiers are left alone,
/// every module under the plain path that other modules import it by. Files that are not modules are not in it.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="scanned">All assets.</param>
/// <param name="names">Decides which names have fingerprints.</param>
internal sealed class ImportMap(PipelineOptions options, IReadOnlyList<ScannedAsset> scanned, PublishedNames names)
{
    private readonly SortedDictionary<string, string> imports = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly IReadOnlyList<string> modules = Modules(scanned);

    /// <summary>Builds the map.</summary>
    /// <returns>
    /// The imported names with their asset paths, as in <see cref="AssetManifest.Imports"/>, and the problems with the
    /// requested names.
    /// </returns>
    public (IReadOnlyDictionary<string, string> Imports, IReadOnlyList<Diagnostic> Diagnostics) Build()
    {
        if (options.JavaScriptModules == JavaScriptModules.ImportMap)
        {
            var published = scanned
                .Where(asset => names.CarryFingerprint(asset.Source))
                .Select(asset => asset.Source.Path.Value)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var module in modules.Where(published.Contains))
                imports.Add("/" + module, module);
        }

        // A later item replaces an earlier one, as with all our items.
        var paths = scanned.Select(asset => asset.Source.Path.Value).ToHashSet(StringComparer.Ordinal);
        var nearest = new NearestNames(paths);
        foreach (var import in options.Imports)
            Add(import, paths, nearest);
        return (imports, diagnostics);
    }

    /// <summary>Files with module syntax, and whatever else a module imports (JSON, CSS).</summary>
    public static IReadOnlyList<string> Modules(IReadOnlyList<ScannedAsset> scanned) =>
        [
            .. scanned
                .Where(asset => asset.IsModule)
                .Select(asset => asset.Source)
                .Concat(
                    scanned
                        .SelectMany(asset => asset.References)
                        .Where(reference => reference.IsModuleImport && reference.Target is not null)
                        .Select(reference => reference.Target!)
                )
                .Select(asset => asset.Path.Value)
                .Distinct(StringComparer.Ordinal),
        ];

    private void Add(BareImport import, HashSet<string> paths, NearestNames nearest)
    {
        if (IsPrefix(import))
            AddFolder(import);
        else if (paths.Contains(import.Path))
            imports[import.Name] = import.Path;
        else
            diagnostics.Add(Catalog.ImportNotFound(import.Name, import.Path, nearest.NearestTo(import.Path)));
    }

    /// <summary>
    /// One entry for each name: a prefix in an import map would lead to plain paths, which no other entry maps to
    /// published names.
    /// </summary>
    private void AddFolder(BareImport import)
    {
        var inside = modules.Where(module => module.StartsWith(import.Path, StringComparison.Ordinal)).ToList();
        if (inside.Count == 0)
            diagnostics.Add(Catalog.ImportNotFound(import.Name, import.Path, null));
        foreach (var module in inside)
            imports[import.Name + module[import.Path.Length..]] = module;
    }

    private static bool IsPrefix(BareImport import) => import.Name.EndsWith('/') && import.Path.EndsWith('/');
}
