using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Core.Reporting;

/// <summary>
/// Finds assets that nothing leads to. A browser gets to an asset from a page, a view, a name that a browser or a
/// crawler requests by itself, or a name that code uses, and from there along references. C# code, data and other
/// sites can name assets too, so the result is a hint.
/// </summary>
internal static class Unreferenced
{
    // More names do not help to find the reason.
    private const int ShownNames = 3;

    // The framework requests initialisers and the modules beside components without a reference in a file.
    private static readonly IReadOnlyList<Glob> Requested = Glob.ParseList(
        "**/*.lib.module.js;**/*.razor.js;**/*.cshtml.js"
    );

    /// <summary>
    /// The assets, in ordinal order of paths; <see langword="null"/> if the document does not have the references of
    /// all files and views.
    /// </summary>
    public static IReadOnlyList<UnreferencedAsset>? In(ReportDocument document)
    {
        if (document.Views is null || document.Run is null)
            return null;

        var byPath = document.Assets.ToDictionary(asset => asset.Path, StringComparer.Ordinal);
        var reached = Reached(document, byPath);
        var namedBy = document
            .Assets.SelectMany(asset => (asset.References ?? []).Select(reference => (reference.To, asset.Path)))
            .Where(edge => edge.To != edge.Path)
            .ToLookup(edge => edge.To, edge => edge.Path, StringComparer.Ordinal);
        return
        [
            .. document
                .Assets.Where(asset => !reached.Contains(asset.Path))
                .Select(asset => new UnreferencedAsset(
                    asset.Path,
                    namedBy[asset.Path].Distinct().Take(ShownNames).ToList() is { Count: > 0 } names ? names : null
                )),
        ];
    }

    private static HashSet<string> Reached(ReportDocument document, Dictionary<string, ReportedAsset> byPath)
    {
        var next = new Stack<string>(
            document
                .Assets.Where(IsRequested)
                .Select(asset => asset.Path)
                .Concat(document.Views!.SelectMany(view => view.References).Select(reference => reference.To))
                .Concat(document.Imports?.Values ?? [])
                .Concat((document.EntryPoints ?? EntryPointFiles.None).Values.SelectMany(files => files))
        );
        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (next.TryPop(out var path))
        {
            if (!reached.Add(path) || !byPath.TryGetValue(path, out var asset))
                continue;
            foreach (var reference in asset.References ?? [])
                next.Push(reference.To);
        }

        return reached;
    }

    /// <summary>Whether a browser can get to it without a reference. A generated file has no source.</summary>
    private static bool IsRequested(ReportedAsset asset) =>
        asset.Kept is not null
        || asset.Source is null
        || Requested.AnyMatches(asset.Path)
        || (LogicalPath.TryParse(asset.Path, out var path) && PlainNames.Contains(path));
}
