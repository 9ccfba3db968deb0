using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.References.Resolving;

/// <summary>
/// The diagnostics about references that name nothing. A cause that many share is reported once: the path that a host
/// mounts the site below, and a package with hundreds of broken references, of which the first few are shown and the
/// rest is information.
/// </summary>
/// <param name="assets">All collected assets.</param>
internal sealed class ReferenceReport(IReadOnlyList<SourceAsset> assets)
{
    /// <summary>How many of a folder are reported one by one; a folder of one's own rarely has more.</summary>
    public const int Shown = 10;

    /// <summary>How many get a suggestion, each of which is a search.</summary>
    public const int Suggested = 100;

    /// <summary>A package is two folders deep (<c>lib/monaco</c>, <c>_content/Acme.Widgets</c>).</summary>
    private const int Depth = 2;

    private readonly HashSet<string> paths = assets.Select(asset => asset.Path.Value).ToHashSet(StringComparer.Ordinal);
    private readonly Lazy<NearestNames> nearest = new(() => new(assets.Select(asset => asset.Path.Value)));
    private int suggested;

    /// <summary>How many names have been compared for suggestions: the measure of the work.</summary>
    public int Compared => nearest.IsValueCreated ? nearest.Value.Compared : 0;

    /// <summary>The diagnostics, in the order of the files and of the references in them.</summary>
    public IReadOnlyList<Diagnostic> Of(IReadOnlyList<ScannedAsset> scanned, CancellationToken cancellationToken)
    {
        var found = scanned.SelectMany(asset => asset.Unresolved.Select(one => new Entry(asset.Source, one))).ToList();
        var mounted = MountPaths.In(found.Select(entry => entry.Unresolved), paths);
        var counts = found.Where(entry => IsFolded(entry, mounted)).CountBy(GroupOf).ToDictionary();
        var seen = new Dictionary<object, int>();
        var result = new List<Diagnostic>();
        foreach (var entry in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Unresolved.Resolution.Kind == ResolutionKind.LeavesRoot)
                result.Add(Catalog.ReferenceLeavesRoot(entry.Unresolved.Place, entry.Unresolved.Reference.Specifier));
            else if (mounted.Of(entry.Unresolved) is { } mount)
            {
                if (Next(seen, mount) == 1)
                    result.Add(Catalog.SiteBelowPath(entry.Unresolved, mount.Path, mount.Count));
                result.Add(Hidden(entry));
            }
            else if (!IsFolded(entry, mounted) || counts[GroupOf(entry)] <= Shown + 1)
                result.Add(Whole(entry));
            else
            {
                var index = Next(seen, GroupOf(entry));
                if (index == Shown + 1)
                    result.Add(More(entry, counts[GroupOf(entry)] - Shown));
                result.Add(index <= Shown ? Whole(entry) : Hidden(entry));
            }
        }

        return result;
    }

    private static int Next(Dictionary<object, int> seen, object key) => seen[key] = seen.GetValueOrDefault(key) + 1;

    // A summary of one line has less than that line, and no rule can name the files at the site's root alone.
    private static bool IsFolded(Entry entry, MountPaths mounted) =>
        entry.Unresolved.Resolution.Kind == ResolutionKind.Missing
        && mounted.Of(entry.Unresolved) is null
        && GroupOf(entry).Folder.Length > 0;

    private static (string Folder, Severity Severity) GroupOf(Entry entry) =>
        (string.Join('/', entry.From.Path.Value.Split('/')[..^1].Take(Depth)), entry.Unresolved.Severity);

    private static Diagnostic More(Entry first, int count) =>
        Catalog.MoreMissingReferences(first.Unresolved.Severity, first.Unresolved.Place, GroupOf(first).Folder, count);

    private static Diagnostic Hidden(Entry entry) =>
        Catalog.MissingReference(entry.From.Path, entry.Unresolved, "") with
        {
            Severity = Severity.Information,
        };

    private Diagnostic Whole(Entry entry) =>
        Catalog.MissingReference(entry.From.Path, entry.Unresolved, Cause(entry.Unresolved));

    private string Cause(UnresolvedReference unresolved)
    {
        var path = unresolved.Resolution.LookedFor!;
        if (unresolved.Reference.Kind is ReferenceKind.ModuleImport or ReferenceKind.DynamicImport)
        {
            if (ModuleEndings.FirstOrDefault(ending => paths.Contains(path + ending)) is { } ending)
                return Catalog.NeedsExtension(WithEnding(unresolved.Reference.Specifier, ending));
            if (!Path.HasExtension(path))
                return Catalog.NeedsExtension(null);
        }

        return suggested++ < Suggested && nearest.Value.NearestTo(path) is { } name ? Catalog.DidYouMean(name) : "";
    }

    // What bundlers and Node.js try in turn, and browsers do not.
    private static string[] ModuleEndings { get; } = [".js", ".mjs", "/index.js", "/index.mjs"];

    private static string WithEnding(string specifier, string ending) =>
        specifier.Insert(ReferenceResolver.PathOf(specifier).Length, ending);

    private readonly record struct Entry(SourceAsset From, UnresolvedReference Unresolved);
}
