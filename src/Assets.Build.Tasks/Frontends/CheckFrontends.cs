using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;
using Assets.Core.Frontends;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Frontends;

/// <summary>
/// Reports front ends without output before a site is published, and, when the publish does not build them, those whose
/// output is older than their sources.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckFrontends : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>AssetFrontend</c> items.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <summary>Absolute path of the folder for stamps.</summary>
    [Required]
    public string StateDirectory { get; set; } = "";

    /// <summary>Absolute paths of folders that are never inputs.</summary>
    public string[] Excluded { get; set; } = [];

    /// <summary>The property of this name: whether the commands run.</summary>
    public string AssetsFrontendEnabled { get; set; } = "";

    /// <summary>Whether the publish runs with <c>--no-build</c>.</summary>
    public bool IsWithoutBuild { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = FrontendItems.Read(Frontends, ProjectDirectory, Project, _ => { });
        List<string> excluded = [.. Excluded, .. items.Select(item => item.OutputDirectory)];
        foreach (var item in items)
        {
            if (!item.HasOutput)
                Report(Missing(item) with { Place = item.Place });
            else if (IsWithoutBuild && !IsDisabled && Change(item, excluded) is { } change)
                Report(Catalog.FrontendOutdated(item.Include, change) with { Place = item.Place });
        }
    }

    private bool IsDisabled =>
        !new PropertyReader(NoFiles, _ => { }).Flag(
            nameof(AssetsFrontendEnabled),
            AssetsFrontendEnabled,
            otherwise: true
        );

    private Diagnostic Missing(FrontendItem item) =>
        Catalog.FrontendNotBuilt(
            item.Include,
            item.OutputDirectory,
            IsDisabled ? "AssetsFrontendEnabled is false" : "this publish runs with --no-build"
        );

    private string? Change(FrontendItem item, IReadOnlyList<string> excluded) =>
        item.Command is { } command && Directory.Exists(item.Folder)
            ? new FrontendBuild(
                item.ToProject(command, excluded),
                MachineEnvironment.Read(),
                StateDirectory,
                _ => { }
            ).Outdated()
            : null;
}
