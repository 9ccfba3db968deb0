using Assets.Build.Tasks.Project;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Frontends;

/// <summary>
/// Finds the files of front ends that the SDK's wildcards made <c>Content</c>, such as <c>package.json</c>, so that
/// they are not published.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class FindFrontendContent : AssetsTask
{
    // The files of tools in the project's own folder, which has files of the app too.
    private static readonly IReadOnlyList<Glob> ToolFiles = Glob.ParseList(
        "package.json;package-lock.json;npm-shrinkwrap.json;tsconfig*.json;jsconfig*.json;angular.json;biome.json;"
            + "components.json;deno.json;nx.json;turbo.json"
    );

    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>AssetFrontend</c> items.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <summary><c>Content</c> items that the SDK has made, not the project.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>Those that belong to a front end.</summary>
    [Output]
    public ITaskItem[] FrontendContent { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = FrontendItems.Read(Frontends, ProjectDirectory, NoFiles, _ => { });
        FrontendContent = [.. Content.Where(file => items.Any(item => Has(item, file.GetMetadata("FullPath"))))];
    }

    private bool Has(FrontendItem item, string file)
    {
        // What is in the web root is published unless the project says otherwise.
        if (FolderPath.IsInside(file, Path.Combine(ProjectDirectory, CollectItem.WebRoot)))
            return false;
        return FolderPath.IsInside(ProjectDirectory, item.Folder)
            ? Path.GetDirectoryName(file) == item.Folder && ToolFiles.AnyMatches(Path.GetFileName(file))
            : FolderPath.IsInside(file, item.Folder);
    }
}
