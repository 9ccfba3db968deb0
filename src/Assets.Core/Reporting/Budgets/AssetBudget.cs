using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.Reporting.Budgets;

/// <summary>A limit for the bytes that visitors download: an <c>AssetBudget</c> item.</summary>
internal sealed record AssetBudget
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The assets it counts, as patterns of asset paths; all, if it counts those of an entry point.</summary>
    public IReadOnlyList<Glob> Match { get; init; } = [];

    /// <summary>The entry point of a bundler whose files it counts; <see langword="null"/> for all assets.</summary>
    public string? Entry { get; init; }

    /// <summary>Those of them that it does not count.</summary>
    public IReadOnlyList<Glob> Ignore { get; init; } = [];

    /// <summary>The limit of the sum in bytes.</summary>
    public long? Max { get; init; }

    /// <summary>The limit of each file in bytes.</summary>
    public long? Each { get; init; }

    /// <summary>Whether an exceeded limit is a warning and the publish continues.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Where the item is.</summary>
    public Place? Place { get; init; }

    /// <summary>
    /// Whether it counts an asset. Visitors do not download source maps, so a budget counts them only if a pattern
    /// names them.
    /// </summary>
    public bool Counts(string path) =>
        (
            Match.Count == 0
                ? Entry is not null && !IsMap(path)
                : Match.Any(glob => glob.Matches(path) && (!IsMap(path) || IsMap(glob.ToString())))
        ) && !Ignore.AnyMatches(path);

    private static bool IsMap(string path) => path.EndsWith(".map", StringComparison.OrdinalIgnoreCase);
}
