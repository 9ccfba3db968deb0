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
public sealed class CheckFrontends : FrontendTask
{
    /// <summary>Whether the publish runs with <c>--no-build</c>.</summary>
    public bool IsWithoutBuild { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = FrontendItems.Read(Frontends, ProjectDirectory, Project, _ => { });
        var excluded = NeverInputs(items);
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
