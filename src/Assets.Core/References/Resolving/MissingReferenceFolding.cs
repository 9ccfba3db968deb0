using Assets.Core.Diagnostics;

namespace Assets.Core.References.Resolving;

/// <summary>
/// Keeps a package with hundreds of broken references from burying everything else: of each folder the first few are
/// told in full, the rest in
/// one line and, for whoever wants them, as information.
/// </summary>
internal static class MissingReferenceFolding
{
    /// <summary>As many as one looks through; a folder of one's own rarely has more.</summary>
    public const int Shown = 10;

    /// <summary>A package lies two folders deep (<c>lib/monaco</c>, <c>_content/Acme.Widgets</c>).</summary>
    private const int Depth = 2;

    /// <summary>Folds what is too much, in the order given.</summary>
    /// <param name="told">Each diagnostic and the asset it is about.</param>
    public static IReadOnlyList<Diagnostic> Fold(IReadOnlyList<(LogicalPath From, Diagnostic Diagnostic)> told)
    {
        var counts = told.Where(IsMissing).CountBy(GroupOf).ToDictionary();
        var seen = new Dictionary<(string, Severity), int>();
        var result = new List<Diagnostic>();
        foreach (var entry in told)
        {
            var group = GroupOf(entry);

            // One line in place of one line tells less, and no rule can name the files at the site's root alone.
            if (!IsMissing(entry) || group.Folder.Length == 0 || counts[group] <= Shown + 1)
            {
                result.Add(entry.Diagnostic);
                continue;
            }

            var index = seen[group] = seen.GetValueOrDefault(group) + 1;
            if (index == Shown + 1)
                result.Add(
                    Catalog.MoreMissingReferences(
                        group.Severity,
                        entry.Diagnostic.Place!.Value,
                        group.Folder,
                        counts[group] - Shown
                    )
                );
            result.Add(index <= Shown ? entry.Diagnostic : entry.Diagnostic with { Severity = Severity.Information });
        }

        return result;
    }

    private static bool IsMissing((LogicalPath From, Diagnostic Diagnostic) entry) =>
        Catalog.IsMissingReference(entry.Diagnostic);

    private static (string Folder, Severity Severity) GroupOf((LogicalPath From, Diagnostic Diagnostic) entry) =>
        (string.Join('/', entry.From.Value.Split('/')[..^1].Take(Depth)), entry.Diagnostic.Severity);
}
