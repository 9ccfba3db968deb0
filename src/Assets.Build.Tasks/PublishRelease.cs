using System.Text.Json;
using Assets.Core.Diagnostics;
using Assets.Core.Releases;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Copies a release to the publish folder: its files, each compared with its digest, the endpoints, the manifest. Then
/// it removes the files that neither this release nor a kept one needs.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class PublishRelease : AssetsTask
{
    /// <summary>Absolute path of the publish folder.</summary>
    [Required]
    public string PublishDirectory { get; set; } = "";

    /// <summary>The app's name, which the manifest's name begins with.</summary>
    [Required]
    public string AppName { get; set; } = "";

    /// <summary>Absolute path of the folder of the release.</summary>
    [Required]
    public string Release { get; set; } = "";

    /// <summary>Absolute path of the lock file that publishes of this project to this folder share.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>
    /// Absolute path of the endpoints manifest that the SDK has written for the static web assets that it keeps.
    /// </summary>
    [Required]
    public string SdkEndpoints { get; set; } = "";

    /// <summary>The <c>StaticWebAsset</c> items, which the SDK copies.</summary>
    public ITaskItem[] StaticWebAssets { get; set; } = [];

    /// <summary>The site's base path, which the SDK prefixes its files with.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>Other files that the SDK copies, relative to the publish folder.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>
    /// Whether the site is a folder of files that any server serves. No runtime reads a manifest then.
    /// </summary>
    public bool IsStandalone { get; set; }

    /// <summary>How many earlier releases keep their fingerprinted files.</summary>
    public int KeepReleases { get; set; } = 1;

    /// <summary>Whether anything is removed.</summary>
    public bool RemoveStaleFiles { get; set; } = true;

    /// <summary>The property <c>AssetsFileTimes</c>: <c>source</c> or <c>content</c>.</summary>
    public string FileTimes { get; set; } = "";

    /// <summary>Whether the release is published.</summary>
    [Output]
    public bool IsPublished { get; private set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        using var alone = ProjectLock.Acquire(LockFile, PublishDirectory, Log, Report, Cancellation);
        if (alone is null)
            return;

        var publisher = new ReleasePublisher(PublishDirectory, AppName)
        {
            Retention = RemoveStaleFiles ? Retention.Of(KeepReleases) : Retention.Unlimited,
            Others = new(
                [.. StaticWebAssets.Select(asset => StaticWebAssetTarget.Of(asset, BasePath))],
                [.. Files.Select(file => file.Replace('\\', '/'))]
            ),
            WithManifest = !IsStandalone,
            ContentTimes = FileTimes == "content",
            Removed = file => Log.LogMessage(MessageImportance.Normal, "Assets: removed the stale file '{0}'.", file),
        };
        var release = new Release(Release);
        try
        {
            var problems = publisher.Publish(release, () => PublishEndpoints(release), DateTime.UtcNow, Cancellation);
            foreach (var problem in problems)
                Report(problem);
            if (problems.Any(Catalog.IsSourceChanged))
                release.Distrust();
            IsPublished = problems.Count == 0;
        }
        catch (JsonException exception)
        {
            Report(Catalog.UnknownEndpoints(SdkEndpoints, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(Catalog.CannotWrite(PublishDirectory, exception.Message));
        }
    }

    private void PublishEndpoints(Release release) =>
        EndpointsManifest.Merge(
            SdkEndpoints,
            release.EndpointsFile,
            Path.Combine(PublishDirectory, $"{AppName}.staticwebassets.endpoints.json")
        );
}
