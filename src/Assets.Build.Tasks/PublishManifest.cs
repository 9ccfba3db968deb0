using Assets.Core;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Puts the manifest into the publish folder, last and in one move: until every file it names is in place, an app that
/// runs from that folder
/// goes on with the earlier one.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class PublishManifest : AssetsTask
{
    /// <summary>Absolute path of the manifest that was made.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Absolute path of the manifest to publish.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run() => AtomicFile.WriteIfDifferent(Destination, File.ReadAllBytes(Source));
}
