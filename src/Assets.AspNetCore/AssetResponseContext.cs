using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore;

/// <summary>A response with an asset before it starts. Its status and headers are set and can be changed.</summary>
/// <param name="context">The request and its response.</param>
/// <param name="asset">The asset.</param>
public sealed class AssetResponseContext(HttpContext context, AssetDescriptor asset)
{
    /// <summary>The request and its response.</summary>
    public HttpContext Context { get; } = context;

    /// <summary>The asset in the response.</summary>
    public AssetDescriptor Asset { get; } = asset;
}
