using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;
using Assets.Core.Frontends;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Frontends;

/// <summary>
/// Builds the front ends of a project, one after the other: each of them uses all processors, and their output stays
/// readable.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class RunFrontends : FrontendTask
{
    /// <summary>
    /// Whether the output is only for <c>dotnet run</c>: a front end is then built if it has no output, or if it asks
    /// for it, and a failure does not stop the build.
    /// </summary>
    public bool IsDevelopment { get; set; }

    /// <summary>The property of this name: whether the app starts development servers, which need no output.</summary>
    public string AssetsDevServer { get; set; } = "";

    /// <summary><c>Content</c> items: the files that were there when the project was evaluated.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary><c>Content</c> items in the web root whose files a front end has deleted.</summary>
    [Output]
    public ITaskItem[] DeletedContent { get; private set; } = [];

    /// <summary>Files that a front end has added to the web root.</summary>
    [Output]
    public ITaskItem[] NewContent { get; private set; } = [];

    /// <summary>
    /// The output outside the web root, with <c>ContentRoot</c> and <c>RelativePath</c> as static web assets have them.
    /// </summary>
    [Output]
    public ITaskItem[] OutputFiles { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = FrontendItems.Read(Frontends, ProjectDirectory, Project, Report);
        var webRoot = WebRootChanges.Before(items.Where(item => item.IsInWebRoot));
        var properties = new PropertyReader(Project, Report);
        var startsServers = properties.Flag(nameof(AssetsDevServer), AssetsDevServer, otherwise: false);
        if (
            properties.Flag(nameof(AssetsFrontendEnabled), AssetsFrontendEnabled, otherwise: true)
            && !Log.HasLoggedErrors
        )
            Build(items, [.. items.Where(item => IsWanted(item, startsServers))]);
        (NewContent, DeletedContent) = (webRoot.Added(ProjectDirectory), webRoot.Deleted(Content));
        OutputFiles = [.. items.Where(item => !item.IsInWebRoot).SelectMany(ToAssets)];
    }

    private void Build(IReadOnlyList<FrontendItem> items, IReadOnlyList<FrontendItem> wanted)
    {
        foreach (var diagnostic in wanted.SelectMany(item => FrontendChecks.Of(item, items, ProjectDirectory)))
            Fail(diagnostic);
        if (wanted.Count == 0 || Log.HasLoggedErrors)
            return;
        using var alone = ProjectLock.Acquire(
            Path.Combine(StateDirectory, ".lock"),
            StateDirectory,
            Log,
            Report,
            Cancellation
        );
        if (alone is null)
            return;
        var environment = MachineEnvironment.Read();
        var excluded = NeverInputs(items);
        foreach (var item in wanted.Where(item => Directory.Exists(item.WorkingDirectory)))
        {
            if (item.Command is { } command && Start(item.ToProject(command, excluded), environment, item.Place))
                continue;

            // Later front ends can depend on earlier ones.
            return;
        }
    }

    /// <returns>Whether it succeeded.</returns>
    private bool Start(FrontendProject project, FrontendEnvironment environment, Place? place)
    {
        var diagnostics = new FrontendBuild(project, environment, StateDirectory, Show).Run(Cancellation);
        foreach (var diagnostic in diagnostics)
            Fail(diagnostic.Place is null ? diagnostic with { Place = place } : diagnostic);
        return !diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
    }

    private bool IsWanted(FrontendItem item, bool startsServers) =>
        !IsDevelopment || (!(startsServers && item.DevCommand is not null) && (item.RunsInBuild || !item.HasOutput));

    private void Fail(Diagnostic diagnostic) =>
        Report(
            IsDevelopment && diagnostic.Severity == Severity.Error
                ? diagnostic with
                {
                    Severity = Severity.Advice,
                }
                : diagnostic
        );

    private void Show(FrontendLine line) =>
        Log.LogMessage(
            line.Importance switch
            {
                LineImportance.High => MessageImportance.High,
                LineImportance.Normal => MessageImportance.Normal,
                _ => MessageImportance.Low,
            },
            "{0}",
            line.Text
        );

    private IEnumerable<ITaskItem> ToAssets(FrontendItem item)
    {
        foreach (var file in item.ToCollectItem(ProjectDirectory).Folder().Files())
        {
            var asset = new TaskItem(file.File);
            asset.SetMetadata("ContentRoot", item.OutputDirectory + Path.DirectorySeparatorChar);
            asset.SetMetadata("RelativePath", file.Path);
            asset.SetMetadata("Prefix", item.BasePath);
            yield return asset;
        }
    }
}
