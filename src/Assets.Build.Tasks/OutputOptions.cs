using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>Which files and endpoints are made in addition to the published assets.</summary>
/// <param name="StaticWebAssetEndpoints">Whether <c>MapStaticAssets()</c> gets endpoints of our assets.</param>
/// <param name="EndpointExclusion">Routes that get no endpoint.</param>
/// <param name="KeepOriginalNames">Whether fingerprinted files are published under their plain names too.</param>
internal sealed record OutputOptions(
    bool StaticWebAssetEndpoints,
    IReadOnlyList<Glob> EndpointExclusion,
    bool KeepOriginalNames
);
