using Assets.Core.Diagnostics;
using Assets.Core.Frontends;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>Reads <c>AssetFrontend</c> items.</summary>
internal static class FrontendItems
{
    private const string Type = "AssetFrontend";

    /// <summary>
    /// The metadata that build/Assets.Build.Frontend.targets gives to the <c>AssetCollect</c> items it makes.
    /// </summary>
    private const string Mark = "AssetsFrontend";

    private static readonly IReadOnlyList<string> Known =
    [
        "Command",
        "OutputDirectory",
        "BasePath",
        "Install",
        "Inputs",
        "Environment",
        "WorkingDirectory",
        "BuildOn",
        "DevServer",
        "DevCommand",
        "Match",
        "Ignore",
        .. ItemReader.PolicyNames,
        "Override",
    ];

    /// <summary>Whether an <c>AssetCollect</c> item stands for the output of a front end.</summary>
    public static bool IsCollected(ITaskItem item) => item.GetMetadata(Mark).Length > 0;

    /// <summary>The items in file order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="projectDirectory">Absolute path that relative ones begin at.</param>
    /// <param name="files">The files that define the items.</param>
    /// <param name="report">Receives what is wrong.</param>
    public static IReadOnlyList<FrontendItem> Read(
        ITaskItem[] items,
        string projectDirectory,
        ProjectFiles files,
        Action<Diagnostic> report
    )
    {
        var reader = new ItemReader(Type, [.. Known], files, report);
        return [.. items.Select(item => Read(item, projectDirectory, reader))];
    }

    private static FrontendItem Read(ITaskItem item, string projectDirectory, ItemReader reader)
    {
        if (!IsCollected(item))
            reader.CheckNames(item);
        var folder = Full(item.ItemSpec, projectDirectory);
        var webRoot = Path.Combine(projectDirectory, CollectItem.WebRoot);
        var output = Full(ItemReader.Text(item, "OutputDirectory") ?? "dist", folder);
        var isInWebRoot = FolderPath.IsInside(output, webRoot);
        var package = PackageFile.Of(folder);
        var environment = Environment(item, reader);
        return new()
        {
            Include = item.ItemSpec,
            Folder = folder,
            WorkingDirectory = Full(ItemReader.Text(item, "WorkingDirectory") ?? ".", folder),
            OutputDirectory = output,
            IsInWebRoot = isInWebRoot,
            Command = ItemReader.Text(item, "Command") ?? Script(folder, package, "build"),
            Install = ItemReader.Text(item, "Install") ?? "",
            Inputs = List(item, "Inputs"),
            Variables = environment
                .Where(part => part.Value is not null)
                .ToDictionary(part => part.Name, part => part.Value!),
            Inherited = [.. environment.Where(part => part.Value is null).Select(part => part.Name)],
            RunsInBuild =
                reader.OneOf(item, "BuildOn", KeywordSets.FrontendBuilds) ?? KeywordSets.FrontendBuilds.Default,
            BasePath = isInWebRoot
                ? Path.GetRelativePath(webRoot, output).Replace(Path.DirectorySeparatorChar, '/').Trim('.')
                : item.GetMetadata("BasePath").Replace('\\', '/').Trim('/', ' '),
            DevServer = reader
                .Checked(item, "DevServer", IsServer, "an address such as http://localhost:5173")
                ?.TrimEnd('/'),
            DevCommand = ItemReader.Text(item, "DevCommand") ?? Script(folder, package, "dev"),
            Match = ItemReader.Globs(item, "Match"),
            Ignore = ItemReader.Globs(item, "Ignore"),
            Policy = reader.Policy(item),
            Override = reader.Flag(item, "Override") ?? false,
            Place = reader.PlaceOf(item),
        };
    }

    private static string? Script(string folder, PackageFile? package, string name) =>
        package?.Scripts.Contains(name) == true
            ? $"{PackageManager.Of(folder, package).Manager.Program} run {name}"
            : null;

    private static List<(string Name, string? Value)> Environment(ITaskItem item, ItemReader reader)
    {
        var variables = new List<(string, string?)>();
        foreach (var part in List(item, "Environment"))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals == 0)
                reader.Wrong(
                    item,
                    "Environment",
                    part,
                    "variables such as NODE_ENV=production;API_URL; one without a value is that of the environment"
                );
            else
                variables.Add(equals < 0 ? (part, null) : (part[..equals].Trim(), part[(equals + 1)..]));
        }

        return [.. variables.GroupBy(variable => variable.Item1).Select(group => group.Last())];
    }

    private static bool IsServer(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static IReadOnlyList<string> List(ITaskItem item, string name) =>
        item.GetMetadata(name).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Full(string path, string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Replace('\\', '/'), folder));
}
