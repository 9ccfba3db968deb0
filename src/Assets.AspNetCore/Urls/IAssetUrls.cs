using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore;

/// <summary>Gives the URLs of assets: in a published site the fingerprinted ones, in development the plain ones.</summary>
public interface IAssetUrls
{
    /// <summary>The URL of an asset, ready for an attribute or a header.</summary>
    /// <param name="path">The logical path, with or without <c>~/</c> (<c>css/site.css</c>); a query and a fragment are kept.</param>
    /// <param name="pathBase">The base path that the app answers below, <c>HttpRequest.PathBase</c>; it has no part in a URL on a CDN.</param>
    /// <returns>A URL with a leading slash, or an absolute one when there is a base URL.</returns>
    /// <exception cref="InvalidOperationException">There is no such asset and the app runs in Development or is strict.</exception>
    string Url(string path, PathString pathBase = default);
}
