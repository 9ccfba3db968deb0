using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>Reads <c>AssetCollect</c> items, and the output of <c>AssetFrontend</c> items as such.</summary>
internal static class CollectItems
{
    private const string Type = "AssetCollect";

    private static readonly IReadOnlyList<string> Known =
    [
        "BasePath",
        "Match",
        "Ignore",
        .. ItemReader.PolicyNames,
        "Override",
        "Optional",
    ];

    /// <summary>The items in file order, then front ends in file order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="projectDirectory">Absolute path that relative ones begin at.</param>
    /// <param name="files">The files that define the items.</param>
    /// <param name="report">Receives what is wrong.</param>
    public static IReadOnlyList<CollectItem> Read(
        ITaskItem[] items,
        string projectDirectory,
        ProjectFiles files,
        Action<Diagnostic> report
    )
    {
        var reader = new ItemReader(Type, Known, files, report);
        ITaskItem[] frontends = [.. items.Where(FrontendItems.IsCollected)];
        return
        [
            .. items.Except(frontends).Select(item => Read(item, projectDirectory, reader)),
            .. FrontendItems
                .Read(frontends, projectDirectory, files, report)
                .Where(item => !item.IsInWebRoot)
                .Select(item => item.ToCollectItem(projectDirectory)),
        ];
    }

    /// <summary>Elements whose wildcard found no file, which therefore have no item.</summary>
    public static IEnumerable<Diagnostic> WithoutItems(ITaskItem[] items, ProjectFiles files)
    {
        var elements = files.Elements.Where(element => element.Name == Type).ToList();
        return elements.Any(element => element.IsRemoval)
            ? []
            : elements
                .Where(element => element.HasWildcard && element.IsUnconditional)
                .Where(element => !bool.TryParse(element.Metadata("Optional"), out var isOptional) || !isOptional)
                .Where(element => !items.Any(item => element.CanBe(item.ItemSpec)))
                .Select(element => Catalog.WildcardFindsNothing(element.Include) with { Place = element.Place });
    }

    private static CollectItem Read(ITaskItem item, string projectDirectory, ItemReader reader)
    {
        reader.CheckNames(item);
        var place = reader.PlaceOf(item);
        var location = Path.TrimEndingDirectorySeparator(Path.GetFullPath(item.ItemSpec, projectDirectory));
        var element = File.Exists(location) ? reader.ElementOf(item) : null;
        var isLiteral = !File.Exists(location) || element?.Names(item.ItemSpec) == true;
        return new()
        {
            Include = item.ItemSpec,
            Location = location,
            BasePath = BasePath(item),
            RecursiveDir =
                ItemReader.Text(item, "RecursiveDir")?.Replace('\\', '/') ?? element?.RecursiveDir(item.ItemSpec) ?? "",
            IsLiteral = isLiteral,
            Definition = new(isLiteral ? item.ItemSpec : element?.Include ?? item.ItemSpec, place),
            Match = ItemReader.Globs(item, "Match"),
            Ignore = ItemReader.Globs(item, "Ignore"),
            Policy = reader.Policy(item),
            Override = reader.Flag(item, "Override") ?? false,
            Optional = reader.Flag(item, "Optional") ?? false,
            Place = place,
        };
    }

    private static string BasePath(ITaskItem item) => item.GetMetadata("BasePath").Replace('\\', '/').Trim('/', ' ');
}
