using Assets.Core.Diagnostics;
using Assets.Core.Importing;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>Reads <c>AssetImport</c> items.</summary>
internal static class ImportItems
{
    private const string Type = "AssetImport";

    private static readonly IReadOnlyList<string> Known = ["Path"];

    /// <summary>The bare names for the import map, in file order.</summary>
    public static IReadOnlyList<BareImport> Read(ITaskItem[] items, ProjectFiles files, Action<Diagnostic> report)
    {
        var reader = new ItemReader(Type, Known, files, report);
        return [.. items.Select(item => Read(item, reader)).OfType<BareImport>()];
    }

    private static BareImport? Read(ITaskItem item, ItemReader reader)
    {
        reader.CheckNames(item);
        if (!IsBareName(item.ItemSpec))
            reader.Report(item, null, Catalog.WrongImportName(item.ItemSpec));
        if (ItemReader.Text(item, "Path") is { } path)
            return new(item.ItemSpec, path.Replace('\\', '/').TrimStart('/'));
        reader.Wrong(item, "Path", "", "the asset path of a module, such as lib/lit/index.js");
        return null;
    }

    private static bool IsBareName(string name) =>
        !name.StartsWith('/')
        && !name.StartsWith("./", StringComparison.Ordinal)
        && !name.StartsWith("../", StringComparison.Ordinal)
        && !Uri.TryCreate(name, UriKind.Absolute, out _);
}
