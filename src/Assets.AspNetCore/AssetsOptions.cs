using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore;

/// <summary>How assets are found, named and served. The defaults suit a published site.</summary>
public sealed class AssetsOptions
{
    /// <summary>
    /// The path of the published manifest; a relative path is below the content root, and the file must exist. By
    /// default the manifest is searched for beside the app, and files are served live when there is none.
    /// </summary>
    public string? ManifestPath { get; set; }

    /// <summary>
    /// Prefix of asset URLs: an absolute http or https URL such as <c>https://cdn.example.com/shop</c>. It replaces the
    /// one that the site was published with (<c>AssetsBaseUrl</c>); an empty string removes it. It has no effect on
    /// files that are served live.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>
    /// Whether markup gets <c>integrity</c> and <c>crossorigin</c> for scripts and stylesheets, so that a browser
    /// refuses changed bytes. By default when there is a base URL. It has no effect on files that are served live.
    /// </summary>
    public bool? Integrity { get; set; }

    /// <summary>
    /// What happens when markup names an asset that does not exist. By default <see cref="UnknownAssetBehavior.Throw"/>
    /// in Development and <see cref="UnknownAssetBehavior.Log"/> elsewhere.
    /// </summary>
    public UnknownAssetBehavior? UnknownAssets { get; set; }

    /// <summary>
    /// Patterns of paths below the site's root that are not assets, such as <c>uploads/**</c> or <c>sitemap.xml</c>,
    /// because other parts of the app answer them. Their URLs are left unchanged and no message is logged. The syntax
    /// is that of <c>Match</c> in the project file.
    /// </summary>
    public IList<string> ExternalPaths { get; } = [];

    /// <summary>
    /// The total size, in bytes, of the file bodies that are kept in memory; 64 MB by default. Other bodies are sent
    /// from open files.
    /// </summary>
    public long MemoryBudgetBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// Whether <c>/docs/</c> is answered with <c>docs/index.html</c>, and <c>/docs</c> with a redirect to
    /// <c>/docs/</c>. Off by default.
    /// </summary>
    public bool ServeIndexFiles { get; set; }

    /// <summary>
    /// Whether a browser that has a file of an earlier release gets the difference from it, as far as the publish has
    /// made one (RFC 9842); on by default. Switch it off behind a proxy or CDN that caches responses and ignores
    /// <c>Vary</c>: it would send the difference to browsers that cannot read it.
    /// </summary>
    public bool CompressionDictionaries { get; set; } = true;

    /// <summary>
    /// Gives the Content Security Policy nonce of a request, for scripts, styles and preloads that tag helpers write.
    /// By default they take the nonce that the view or another tag helper set on the element.
    /// </summary>
    public Func<HttpContext, string?>? Nonce { get; set; }

    /// <summary>
    /// The address of the development server that the elements of entry points refer to, such as
    /// <c>http://localhost:5173</c>; an empty string if none is used. By default the address in the configuration
    /// (<c>Assets:DevServer</c>), then that of the <c>AssetFrontend</c> item, then Vite's default ports. It has an
    /// effect in Development only, and none in a published site.
    /// </summary>
    public string? DevServer { get; set; }

    /// <summary>
    /// Whether <c>/_assets</c> shows the site's assets and their problems in Development; on by default. It does not
    /// exist in other environments.
    /// </summary>
    public bool DevelopmentPage { get; set; } = true;

    /// <summary>
    /// Called before each response with an asset, when its status and headers are set, to add headers such as
    /// <c>Timing-Allow-Origin</c>.
    /// </summary>
    public Action<AssetResponseContext>? OnPrepareResponse { get; set; }
}
