using Assets.AspNetCore.Resolving;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Calls the app's code that changes responses with assets.</summary>
/// <param name="prepare"><see cref="AssetsOptions.OnPrepareResponse"/>.</param>
/// <param name="assets">The site's assets, for the description of the asset.</param>
internal sealed class ResponsePreparation(Action<AssetResponseContext> prepare, IAssetResolver assets)
{
    public void Run(HttpContext context, ServedAsset asset)
    {
        // A live file can be deleted after it was found.
        if (assets.Link(asset.Path) is not { } link)
            return;
        prepare(
            new(
                context,
                new(link.Path, link.Href, link.ContentType) { Integrity = link.Integrity, Preload = link.Preload }
            )
        );
    }
}
