namespace Assets.AspNetCore.Tests.Urls;

/// <summary>URLs of a site that is not below a base path.</summary>
internal static class UrlsAtTheRoot
{
    public static string Url(this AssetUrls urls, string path) => urls.Url(path, pathBase: default);
}
