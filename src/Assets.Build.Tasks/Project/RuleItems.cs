using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Manifest;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>Reads <c>AssetRule</c> items.</summary>
internal static class RuleItems
{
    private const string Type = "AssetRule";

    private static readonly IReadOnlyList<string> Known = ["Match", .. ItemReader.PolicyNames];

    /// <summary>The rules in file order.</summary>
    /// <remarks>
    /// <c>Include</c> is only a rule's name. For a pattern there, MSBuild makes an item for each file that it finds and
    /// none without a file, so these rules are searched in the text of the project.
    /// </remarks>
    public static IReadOnlyList<AssetRule> Read(ITaskItem[] items, ProjectFiles files, Action<Diagnostic> report)
    {
        var reader = new ItemReader(Type, Known, files, report);
        var wildcards = files
            .Elements.Where(element => element.Name == Type && element.HasWildcard)
            .Where(element => element.IsUnconditional || items.Any(item => element.CanBe(item.ItemSpec)))
            .ToList();
        foreach (var element in wildcards)
            report(
                Catalog.WildcardInName(Type, element.Include, element.Metadata("Match")) with
                {
                    Place = element.PlaceOf("Include"),
                }
            );
        return
        [
            .. items
                .Where(item => !wildcards.Exists(element => element.CanBe(item.ItemSpec)))
                .Select(item => Read(item, reader)),
        ];
    }

    /// <summary>
    /// One decision of rules as the development server needs it: the last rule that decides takes precedence, so it
    /// comes first.
    /// </summary>
    public static IReadOnlyList<DevelopmentRule> ForDevelopment(
        IReadOnlyList<AssetRule> rules,
        Func<AssetPolicy, string?> decision
    ) =>
        [
            .. rules
                .Reverse()
                .Where(rule => decision(rule.Policy) is not null)
                .Select(rule => new DevelopmentRule(
                    [.. rule.Match.Select(glob => glob.ToString())],
                    decision(rule.Policy)!
                )),
        ];

    private static AssetRule Read(ITaskItem item, ItemReader reader)
    {
        reader.CheckNames(item);
        var match = ItemReader.Globs(item, "Match");
        if (match.Count == 0)
            reader.Report(item, null, Catalog.RuleWithoutMatch(item.ItemSpec));
        return new(item.ItemSpec, match, reader.Policy(item)) { Place = reader.PlaceOf(item) };
    }
}
