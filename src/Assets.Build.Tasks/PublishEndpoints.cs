using System.Text.Json;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Adds the endpoints of our assets to those that the SDK has written for what it keeps.</summary>
[MSBuildMultiThreadableTask]
public sealed class PublishEndpoints : AssetsTask
{
    /// <summary>Absolute path of the SDK's endpoints manifest.</summary>
    [Required]
    public string SdkManifest { get; set; } = "";

    /// <summary>Absolute path of the manifest of our endpoints.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <summary>Absolute path of the manifest to publish.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        try
        {
            EndpointsManifest.Merge(SdkManifest, Manifest, Destination);
        }
        catch (JsonException exception)
        {
            Report(Catalog.UnknownEndpoints(SdkManifest, exception.Message));
        }
    }
}
