using Assets.Core.Releases;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Removes the files of earlier publishes from the publish folder, because the package is switched off and the manifest
/// would still name them.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WithdrawRelease : AssetsTask
{
    /// <summary>Absolute path of the publish folder.</summary>
    [Required]
    public string PublishDirectory { get; set; } = "";

    /// <summary>The app's name, which the manifest's name begins with.</summary>
    [Required]
    public string AppName { get; set; } = "";

    /// <summary>The <c>StaticWebAsset</c> items, which the SDK has copied.</summary>
    public ITaskItem[] StaticWebAssets { get; set; } = [];

    /// <summary>The site's base path, which the SDK prefixes its files with.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>Other files that the SDK has copied, relative to the publish folder.</summary>
    public string[] Files { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run() =>
        new ReleasePublisher(PublishDirectory, AppName)
        {
            Others = new(
                [.. StaticWebAssets.Select(asset => StaticWebAssetTarget.Of(asset, BasePath))],
                [.. Files.Select(file => file.Replace('\\', '/'))]
            ),
            Removed = file => Log.LogMessage(MessageImportance.Normal, "Assets: removed the stale file '{0}'.", file),
        }.Withdraw(DateTime.UtcNow);
}
