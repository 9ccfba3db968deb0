using Assets.Web;

namespace Assets.Core.References.Resolving;

/// <summary>
/// What <c>importScripts()</c> names. Its URLs are relative to the worker (HTML, "import scripts into worker global
/// scope": the settings object's API base URL), and a script that a worker imports cannot know where that is. A name
/// is resolved for every worker that may run the script; it is rewritten when all that find a file find the same.
/// </summary>
internal static class ImportedScripts
{
    /// <summary>The assets, with the references of imported scripts resolved.</summary>
    public static IReadOnlyList<ScannedAsset> Resolve(IReadOnlyList<ScannedAsset> scanned, ReferenceResolver resolver)
    {
        var importing = scanned.Where(IsImporting).ToDictionary(asset => asset.Source.Path);
        if (importing.Count == 0)
            return scanned;

        var bases = BasesOf(importing, WorkersIn(scanned), resolver);
        return
        [
            .. scanned.Select(asset =>
                bases.TryGetValue(asset.Source.Path, out var folders) && folders.Count > 1
                    ? Resolve(asset, folders, resolver)
                    : asset
            ),
        ];
    }

    private static bool IsImporting(ScannedAsset asset) =>
        FileKinds.Of(asset.Source.Path.Name).Syntax.IsJavaScript()
        && asset.References.Any(reference => reference.Reference.Kind == ReferenceKind.ImportedScript);

    private static HashSet<LogicalPath> WorkersIn(IReadOnlyList<ScannedAsset> scanned) =>
        [
            .. scanned
                .SelectMany(asset => asset.References)
                .Where(reference => reference.Reference.Kind == ReferenceKind.Worker && reference.Target is not null)
                .Select(reference => reference.Target!.Path),
        ];

    /// <summary>
    /// For each script the folders of the workers that may run it: its own, as it may be a worker, and, unless it is
    /// known to be one, those of all scripts that import it.
    /// </summary>
    private static Dictionary<LogicalPath, HashSet<string>> BasesOf(
        Dictionary<LogicalPath, ScannedAsset> importing,
        HashSet<LogicalPath> workers,
        ReferenceResolver resolver
    )
    {
        var bases = importing.ToDictionary(
            pair => pair.Key,
            pair => new HashSet<string>([pair.Key.Folder], StringComparer.Ordinal)
        );
        var changed = new Queue<LogicalPath>(importing.Keys);
        while (changed.TryDequeue(out var importer))
        {
            foreach (var imported in Targets(importing[importer], bases[importer], resolver))
            {
                if (workers.Contains(imported) || imported == importer || !bases.TryGetValue(imported, out var known))
                    continue;

                var count = known.Count;
                known.UnionWith(bases[importer]);
                if (known.Count > count)
                    changed.Enqueue(imported);
            }
        }

        return bases;
    }

    private static List<LogicalPath> Targets(
        ScannedAsset importer,
        HashSet<string> folders,
        ReferenceResolver resolver
    ) =>
        [
            .. importer
                .References.Where(reference => reference.Reference.Kind == ReferenceKind.ImportedScript)
                .SelectMany(reference => folders.Select(folder => resolver.Resolve(folder, reference.Reference).Target))
                .OfType<SourceAsset>()
                .Select(target => target.Path)
                .Distinct(),
        ];

    private static ScannedAsset Resolve(ScannedAsset asset, HashSet<string> folders, ReferenceResolver resolver)
    {
        var references = asset.References.Select(reference => Resolve(reference, folders, resolver)).ToList();
        var missing = references
            .Where(reference => reference.Resolution.Kind is ResolutionKind.Missing or ResolutionKind.LeavesRoot)
            .Select(reference => reference.Reference.Start)
            .ToHashSet();
        return asset with
        {
            References = references,
            Unresolved = [.. asset.Unresolved.Where(unresolved => missing.Contains(unresolved.Reference.Start))],
        };
    }

    private static ResolvedReference Resolve(
        ResolvedReference reference,
        HashSet<string> folders,
        ReferenceResolver resolver
    )
    {
        if (reference.Reference.Kind != ReferenceKind.ImportedScript)
            return reference;

        var targets = folders
            .Select(folder => resolver.Resolve(folder, reference.Reference).Target)
            .OfType<SourceAsset>()
            .DistinctBy(target => target.Path)
            .ToList();
        return targets switch
        {
            [] => reference,
            [var only] => reference with { Resolution = Resolution.Found(only) },
            // Each worker loads its own by the plain name.
            _ => reference with { Resolution = Resolution.Foreign },
        };
    }
}
