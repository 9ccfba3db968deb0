using Assets.Build.Tasks.Project;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Frontends;

/// <summary>A task over the state of a project's front ends.</summary>
public abstract class FrontendTask : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>AssetFrontend</c> items.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <summary>
    /// Absolute path of the folder for stamps and the lock, which all frameworks of the project share.
    /// </summary>
    [Required]
    public string StateDirectory { get; set; } = "";

    /// <summary>Absolute paths of folders that are never inputs, such as <c>bin</c> and <c>obj</c>.</summary>
    public string[] Excluded { get; set; } = [];

    /// <summary>The property of this name: whether the commands run.</summary>
    public string AssetsFrontendEnabled { get; set; } = "";

    /// <summary>Folders that are no inputs of a front end: the excluded ones, and the output of each.</summary>
    private protected IReadOnlyList<string> NeverInputs(IReadOnlyList<FrontendItem> items) =>
        [.. Excluded, .. items.Select(item => item.OutputDirectory)];
}
