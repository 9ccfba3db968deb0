using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Answers with one asset, a single-page app's document, for every path.</summary>
/// <param name="lookup">Finds the asset.</param>
/// <param name="path">Its logical path.</param>
/// <param name="handler">Sends the responses.</param>
internal sealed class AssetFallback(AssetLookup lookup, string path, AssetHandler handler)
{
    public Task AnswerAsync(HttpContext context, bool isPrivate) =>
        lookup.TryFind(path, out var asset)
            ? handler.AnswerAsync(context, new(asset, IsFolder: false), isPrivate)
            : AssetEndpoint.NotFound(context.Response);
}
