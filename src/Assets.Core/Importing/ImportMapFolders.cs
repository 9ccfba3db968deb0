using Assets.Core.Naming;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Importing;

/// <summary>
/// Adds entries for single modules to the import maps of pages, where one leads to a folder
/// (<c>"three/addons/": "./addons/"</c>). An address in a folder is a plain name, and a module that others import by
/// its published name would be loaded twice, with separate state each time.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="resolver">Resolves names of assets.</param>
/// <param name="names">Decides which names have fingerprints.</param>
internal sealed class ImportMapFolders(PipelineOptions options, ReferenceResolver resolver, PublishedNames names)
{
    /// <summary>The assets, with the added entries among the references of pages.</summary>
    public IReadOnlyList<ScannedAsset> Expand(IReadOnlyList<ScannedAsset> scanned)
    {
        if (!scanned.Any(HasTwoNames))
            return scanned;

        var imports = new Imports(scanned);
        return [.. scanned.Select(asset => HasTwoNames(asset) ? Expand(asset, imports) : asset)];
    }

    // Where neither imports are rewritten nor the site's import map leads to published names, there is one name.
    private bool HasTwoNames(ScannedAsset page) =>
        page.References.Any(IsFolder)
        && (options.JavaScriptModules == JavaScriptModules.Rewrite || PagesWithoutOurMap.HasMap(page, options));

    private static bool IsFolder(ResolvedReference reference) =>
        reference.Reference is { Key: { } key, Host: ReferenceHost.RawText }
        && key.Name.EndsWith('/')
        && reference.Reference.Specifier.EndsWith('/');

    private ScannedAsset Expand(ScannedAsset page, Imports imports)
    {
        var references = new List<ResolvedReference>(page.References.Count);
        var keys = page.References.Select(reference => reference.Reference.Key).OfType<ImportMapKey>().ToHashSet();
        foreach (var reference in page.References)
        {
            references.Add(reference);
            if (IsFolder(reference))
                references.AddRange(Entries(page, reference.Reference, keys, imports));
        }

        return page with
        {
            References = references,
        };
    }

    private IEnumerable<ResolvedReference> Entries(
        ScannedAsset page,
        Reference folder,
        HashSet<ImportMapKey> keys,
        Imports imports
    )
    {
        var key = folder.Key!.Value;
        var path = resolver.Resolve(page.Source.Path, folder with { Specifier = folder.Specifier + "x" })
            is { LookedFor: { } inside }
            ? inside[..^1]
            : null;
        foreach (var name in imports.Below(key.Name, path))
        {
            var entry = key with { Name = name };
            // HTML, "resolve an imports match": the longest key is used.
            if (keys.Any(other => other.Scope == key.Scope && IsNearer(other.Name, key.Name, name)))
                continue;

            var added = Entry(folder, entry);
            var resolution = resolver.Resolve(page.Source.Path, added);
            if (resolution.Target is { } target && names.CarryFingerprint(target))
                yield return new ResolvedReference(added, resolution);
        }
    }

    private static bool IsNearer(string other, string key, string name) =>
        other == name
        || (other.Length > key.Length && other.EndsWith('/') && name.StartsWith(other, StringComparison.Ordinal));

    // After the string that is the folder's address: , "name": "address"
    private static Reference Entry(Reference folder, ImportMapKey key)
    {
        var place = folder.Start + folder.Length + 1;
        return folder with
        {
            Start = place,
            Length = 0,
            OuterStart = place,
            OuterLength = 0,
            Key = key,
            Specifier = folder.Specifier + key.Name[folder.Key!.Value.Name.Length..],
            Before = $", \"{ReferenceText.Escape(folder, key.Name)}\": \"",
            After = "\"",
        };
    }

    /// <summary>What modules import by names that an import map resolves.</summary>
    private sealed class Imports(IReadOnlyList<ScannedAsset> scanned)
    {
        private readonly string[] names =
        [
            .. scanned
                .SelectMany(asset => asset.References)
                .Where(reference => reference.IsModuleImport && reference.Resolution.Kind == ResolutionKind.Foreign)
                .Select(reference => reference.Reference.Specifier)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

        private readonly ComputedImport[] computed = [.. scanned.SelectMany(asset => asset.Names.BareImports)];

        /// <summary>The names with this prefix, and those that a computed import may load.</summary>
        /// <param name="prefix">The key of a folder.</param>
        /// <param name="folder">The folder, with its trailing slash, if it is one of the site's.</param>
        public IEnumerable<string> Below(string prefix, string? folder) =>
            names
                .Where(name => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal))
                .Concat(folder is null ? [] : computed.SelectMany(import => Reached(import, prefix, folder)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);

        private IEnumerable<string> Reached(ComputedImport import, string prefix, string folder) =>
            scanned
                .Select(asset => asset.Source.Path.Value)
                .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
                .Select(path => prefix + path[folder.Length..])
                .Where(name =>
                    name.StartsWith(import.Head, StringComparison.Ordinal)
                    && name.EndsWith(import.Tail, StringComparison.Ordinal)
                );
    }
}
