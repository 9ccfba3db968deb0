namespace Assets.AspNetCore.Tests.Urls;

/// <summary>The URLs of a site without a base path.</summary>
internal static class UrlsAtTheRoot
{
    public static string Url(this AssetUrls urls, string path) => urls.Url(path, pathBase: default);
}
