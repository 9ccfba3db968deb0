using Assets.Build.Tasks.Project;
using Assets.Core.Views;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Finds names in views that no asset has, and missing lines that views need to get published names.</summary>
/// <remarks>
/// Nothing is cached between builds: to read the views takes less time than to check whether they changed.
/// </remarks>
[MSBuildMultiThreadableTask]
public sealed class CheckViews : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Files of the project; views are those that end in <c>.cshtml</c> and <c>.razor</c>.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary><c>Compile</c> items.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Whether the build is part of a publish.</summary>
    public bool IsPublishing { get; set; }

    /// <summary>All resolved <c>StaticWebAsset</c> items.</summary>
    public ITaskItem[] StaticWebAssets { get; set; } = [];

    /// <summary><c>AssetCollect</c> items.</summary>
    public ITaskItem[] Collect { get; set; } = [];

    /// <summary><c>AssetRule</c> items.</summary>
    public ITaskItem[] Rules { get; set; } = [];

    /// <summary><c>AssetFrontend</c> items.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <summary>The base path of the project's own files.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>The property of this name.</summary>
    public string AssetsMissingReference { get; set; } = "";

    /// <summary>The property of this name: the class with the names of assets.</summary>
    public string AssetsNames { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var views = ViewFiles.Of(Files);
        if (views.Count == 0)
            return;

        // Problems with items and properties are errors of the publish and do not fail a build.
        var items = CollectItems.Read(Collect, ProjectDirectory, Project, _ => { });
        var rules = RuleItems.Read(Rules, NoFiles, _ => { });
        _ = KeywordSets.MissingReferences.TryParse(AssetsMissingReference.Trim(), out var otherwise);
        var (webRoot, basePath) = (
            Path.Combine(ProjectDirectory, CollectItem.WebRoot),
            BasePath.Replace('\\', '/').Trim('/')
        );
        var names = new KnownNames(StaticWebAssets, items, webRoot, basePath);
        var check = new ViewCheck(names.All(), names.Unknown, rules, otherwise);
        var tagHelpers = new TagHelperCheck();
        var entryPoints = new Lazy<EntryPointCheck>(() =>
            new([.. new BundlesOfBuild(StaticWebAssets, items, webRoot, basePath).Find().EntryPoints().Keys])
        );
        var constants = ClassName.Of(AssetsNames, "App", _ => { }) is { } name ? new ConstantNames(name) : null;
        foreach (var view in views)
        {
            Cancellation.ThrowIfCancellationRequested();
            var text = File.ReadAllText(view);
            foreach (
                var diagnostic in check
                    .Check(view, text)
                    .Concat(KnowsEntryPoints(names) ? EntryPointCheck.Of(entryPoints, view, text) : [])
                    .Concat(tagHelpers.Read(view, Path.GetRelativePath(ProjectDirectory, view), text))
                    .Concat(constants?.Check(view, text) ?? [])
            )
                Report(diagnostic);
        }

        if (tagHelpers.Conclude(Calls, IsPublishing) is { } missing)
            Report(missing);
    }

    /// <summary>
    /// Whether what a front end has now is what the app gets: a build for development can leave it to the development
    /// server, and a publish makes absent folders later.
    /// </summary>
    private bool KnowsEntryPoints(KnownNames names) =>
        names.Unknown.Count == 0 && (IsPublishing || Frontends.Length == 0);

    private AppCalls Calls() =>
        AppCalls.In(
            Sources.Select(source => source.GetMetadata("FullPath")).Where(File.Exists).Select(File.ReadAllText)
        );
}
