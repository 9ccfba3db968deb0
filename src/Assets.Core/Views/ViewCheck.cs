using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.References;
using Assets.Web;

namespace Assets.Core.Views;

/// <summary>
/// Reports names in views that no asset has, so that the build finds a misspelled name before a browser does.
/// </summary>
internal sealed class ViewCheck
{
    private readonly HashSet<string> names;
    private readonly NearestNames nearest;
    private readonly IReadOnlyList<string> unknown;
    private readonly IReadOnlyList<AssetRule> rules;
    private readonly MissingReference otherwise;

    /// <param name="names">Asset paths of all assets.</param>
    /// <param name="unknown">
    /// Folders, without slashes at their ends, whose files are not known yet because something makes them later; an
    /// empty string for all.
    /// </param>
    /// <param name="rules">
    /// Rules, whose <see cref="AssetPolicy.MissingReference"/> decides about names that match.
    /// </param>
    /// <param name="otherwise">The severity of a missing name for which no rule decides.</param>
    public ViewCheck(
        IEnumerable<string> names,
        IReadOnlyList<string> unknown,
        IReadOnlyList<AssetRule> rules,
        MissingReference otherwise
    )
    {
        this.names = names.ToHashSet(StringComparer.Ordinal);
        nearest = new NearestNames(this.names);
        (this.unknown, this.rules, this.otherwise) = (unknown, rules, otherwise);
    }

    /// <summary>The problems in one view.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="text">The view's text.</param>
    public IEnumerable<Diagnostic> Check(string file, string text)
    {
        var isComponent = file.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);
        foreach (var reference in ViewReferences.Find(text, isComponent))
        {
            if (IsWrong(reference.Path) && MissingOf(reference.Path) is not MissingReference.Ignore and var missing)
            {
                var (line, column) = Position.Of(text, reference.Index);
                yield return Catalog.UnknownAssetInView(
                    missing == MissingReference.Error ? Severity.Error : Severity.Warning,
                    new Place(file, line, column),
                    reference.Text,
                    reference.Path,
                    nearest.NearestTo(reference.Path)
                );
            }
        }
    }

    /// <summary>Blazor's own files are served by the framework, with or without an item.</summary>
    private bool IsWrong(string path) =>
        LogicalPath.TryParse(path, out var logical)
        && !names.Contains(logical.Value)
        && !BlazorFiles.Contain(logical.Value)
        && !unknown.Any(folder =>
            folder.Length == 0 || logical.Value.StartsWith(folder + "/", StringComparison.Ordinal)
        );

    private MissingReference MissingOf(string path)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if (rules[i].Policy.MissingReference is { } missing && rules[i].Match.AnyMatches(path))
                return missing;
        }

        return otherwise;
    }
}
