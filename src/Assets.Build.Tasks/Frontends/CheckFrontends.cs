using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Frontends;

/// <summary>
/// Reports front ends without output before a site is published: none was built in this publish, or something deleted
/// it.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckFrontends : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>AssetFrontend</c> items.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <summary>Whether <c>AssetsFrontendEnabled</c> is false.</summary>
    public bool IsDisabled { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var reason = IsDisabled ? "AssetsFrontendEnabled is false" : "this publish runs with --no-build";
        foreach (var item in FrontendItems.Read(Frontends, ProjectDirectory, Project, _ => { }))
        {
            if (!item.HasOutput)
                Report(
                    Catalog.FrontendNotBuilt(item.Include, item.OutputDirectory, reason) with
                    {
                        Place = item.Place,
                    }
                );
        }
    }
}
