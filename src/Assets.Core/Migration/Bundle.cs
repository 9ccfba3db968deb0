using Assets.Core.Diagnostics;

namespace Assets.Core.Migration;

/// <summary>One bundle of a <c>bundleconfig.json</c>.</summary>
/// <param name="Output">The file that it makes, relative to the project.</param>
/// <param name="Inputs">The files or patterns that it is made of, relative to the project; <c>!</c> excludes.</param>
/// <param name="Place">Where the bundle begins.</param>
internal sealed record Bundle(string Output, IReadOnlyList<string> Inputs, Place Place)
{
    /// <summary>The file's name, which all forks of the tool share.</summary>
    public const string FileName = "bundleconfig.json";

    /// <summary>
    /// Part of the names of packages that make the bundles when a project is built: BuildBundlerMinifier and its forks.
    /// </summary>
    public const string Package = "BundlerMinifier";

    /// <summary>The bundles of a file in its order; entries without an output make nothing.</summary>
    public static IReadOnlyList<Bundle> Read(string file, byte[] utf8, Action<Diagnostic> report) =>
        ToolFile.Read(file, utf8, "a list of bundles with outputFileName and inputFiles", IsList, report) is { } root
            ?
            [
                .. root
                    .Items.Where(item => item["outputFileName"]?.Text is { Length: > 0 })
                    .Select(item => new Bundle(
                        ProjectPath.Of(item["outputFileName"]!.Text!),
                        [.. item.Texts("inputFiles").Select(ProjectPath.Of)],
                        item.Place
                    )),
            ]
            : [];

    private static bool IsList(JsonPart root) => root.IsList && root.Items.All(item => item.IsObject);
}
