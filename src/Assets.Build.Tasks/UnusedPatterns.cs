using Assets.Build.Tasks.Project;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>Finds patterns that match no file: usually they are misspelled.</summary>
internal static class UnusedPatterns
{
    /// <summary>The prefix that the SDK's paths have and asset paths do not.</summary>
    private static readonly IReadOnlyList<string> RootPrefixes = ["wwwroot/", "/wwwroot/", "~/"];

    /// <summary>A pattern of an <c>AssetCollect</c> item.</summary>
    public static Diagnostic Of(CollectItem item, string pattern) =>
        Of($"<AssetCollect Include=\"{item.Definition.Text}\">", pattern, item.Place, isAssetPath: item.IsWebRoot);

    /// <summary>Patterns of rules and of <c>AssetsIgnore</c>.</summary>
    /// <remarks>A rule with <c>MissingReference</c> can be about names that do not exist.</remarks>
    /// <param name="rules">The rules.</param>
    /// <param name="ignore">The patterns of <c>AssetsIgnore</c>.</param>
    /// <param name="placeOfIgnore">Where that is set.</param>
    /// <param name="files">All files of all sources.</param>
    public static IEnumerable<Diagnostic> Of(
        IReadOnlyList<AssetRule> rules,
        IReadOnlyList<Glob> ignore,
        Place? placeOfIgnore,
        IReadOnlyList<SourceFile> files
    )
    {
        var owners = rules
            .Where(rule => rule.Policy.MissingReference is null)
            .Select(rule => (Name: $"<AssetRule Include=\"{rule.Name}\">", Use: new PatternUse(rule.Match), rule.Place))
            .Append((Name: "AssetsIgnore", Use: new PatternUse(ignore), Place: placeOfIgnore))
            .ToList();
        foreach (var file in files)
        {
            foreach (var owner in owners)
                owner.Use.See(file.Path);
        }

        return owners.SelectMany(owner =>
            owner.Use.Unused.Select(glob => Of(owner.Name, glob.ToString(), owner.Place, isAssetPath: true))
        );
    }

    private static Diagnostic Of(string owner, string pattern, Place? place, bool isAssetPath)
    {
        var prefix = RootPrefixes.FirstOrDefault(prefix => pattern.StartsWith(prefix, StringComparison.Ordinal));
        return isAssetPath && prefix is not null
            ? Catalog.PatternFromProject(owner, pattern, pattern[prefix.Length..]) with
            {
                Place = place,
            }
            : Catalog.PatternMatchesNothing(owner, pattern) with
            {
                Place = place,
            };
    }
}
