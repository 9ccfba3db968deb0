using Assets.Core.Naming;

namespace Assets.Core.Diagnostics;

// 22x: names that code uses
internal static partial class Catalog
{
    private const int ListedNames = 3;

    /// <summary>Assets are published under their plain names, because code uses these.</summary>
    /// <param name="severity">Its severity.</param>
    /// <param name="names">The assets, all known to one file for one reason.</param>
    public static Diagnostic KeptNames(Severity severity, IReadOnlyList<KeptName> names)
    {
        var (code, cause) = CauseOf(names[0]);
        var isOne = names.Count == 1;
        var listed = string.Join(", ", names.Take(ListedNames).Select(name => $"'{name.Path}'"));
        var more = names.Count > ListedNames ? $" and {names.Count - ListedNames} more" : "";
        return new(
            code,
            severity,
            $"{listed}{more} {(isOne ? "keeps its plain name and is" : "keep their plain names and are")} revalidated, "
                + $"because {cause}. To publish {(isOne ? "it" : "them")} with a fingerprint: "
                + $"<AssetRule Include=\"{names[0].Path.Name}\" Match=\"{MatchOf(names)}\" Fingerprint=\"true\" />",
            names[0].Place
        );
    }

    /// <summary>A summary, because a longer list of names is not read.</summary>
    /// <param name="names">The assets that are not shown, all for one reason.</param>
    public static Diagnostic MoreKeptNames(IReadOnlyList<KeptName> names) =>
        new(
            CauseOf(names[0]).Code,
            Severity.Notice,
            $"{names.Count} more files keep their plain names for the same reason, known to "
                + $"{names.DistinctBy(name => name.By).Count()} more files (a log of verbosity 'detailed' lists them)",
            names[0].Place
        );

    private static (string Code, string Cause) CauseOf(KeptName name) =>
        name.Reason switch
        {
            KeptNameReason.OwnName => ("ASSETS220", $"this script looks for its own URL by name ('{name.Written}')"),
            KeptNameReason.DerivedName => (
                "ASSETS220",
                $"this script replaces '{name.Written}' at the end of its own URL to load other files"
            ),
            KeptNameReason.ComputedImport => (
                "ASSETS221",
                $"import({name.Written}) loads modules by names that are known only when it runs, and under a second "
                    + "name a module would be a second module with a state of its own"
            ),
            KeptNameReason.ImportMapKey => (
                "ASSETS221",
                $"this import map has its URL as a key ('{name.Written}'), which imports must ask for"
            ),
            KeptNameReason.ImportWithQuery => (
                "ASSETS221",
                $"this import has a query ('{name.Written}'), so that the import map does not lead it to the "
                    + "published name, and under a second name a module would be a second module with a state of its "
                    + "own"
            ),
            KeptNameReason.NamedInAttribute => (
                "ASSETS221",
                $"this attribute names the file ('{name.Written}') for a script, which would load it a second time "
                    + "under its plain name"
            ),
            KeptNameReason.NamedInJson => (
                "ASSETS221",
                $"this JSON file names the file ('{name.Written}') for a script, which would load it a second time "
                    + "under its plain name"
            ),
            KeptNameReason.NamedInView => (
                "ASSETS221",
                $"this view names the file ('{name.Written}') without '~/', and would load it a second time under its "
                    + "plain name"
            ),
            KeptNameReason.ServiceWorker => (
                "ASSETS222",
                $"this service worker stores files by name ('{name.Written}') and pages must ask for the same names "
                    + "when they are offline. With AssetsPrecacheManifest the publish writes the list of published "
                    + "names for a service worker to import"
            ),
            KeptNameReason.NamedByBundle => (
                "ASSETS123",
                $"this file of a bundler refers to it ('{name.Written}'), and is published byte for byte, because its "
                    + "own name must change whenever its content does"
            ),
            _ => ("ASSETS220", $"this script knows the name ('{name.Written}')"),
        };

    private static string MatchOf(IReadOnlyList<KeptName> names)
    {
        if (names.Count <= ListedNames)
            return string.Join(';', names.Select(name => name.Path));

        var folder = names[0].Path.Folder;
        while (!names.All(name => name.Path.Value.StartsWith(folder, StringComparison.Ordinal)))
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        return folder + "**";
    }
}
