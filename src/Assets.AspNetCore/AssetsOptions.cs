using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore;

/// <summary>How assets are found, named and served. The defaults are right for a published site.</summary>
public sealed class AssetsOptions
{
    /// <summary>
    /// The published manifest; a relative path is below the content root. By default it is looked for beside the app,
    /// and files are served from the web root when there is none. A path set here must exist.
    /// </summary>
    public string? ManifestPath { get; set; }

    /// <summary>
    /// Prefix of asset URLs, an absolute http or https URL such as <c>https://cdn.example.com/shop</c>, instead of the
    /// one that the site was published with (<c>AssetsBaseUrl</c>); an empty string removes that one. Without effect on
    /// files served live.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>
    /// Whether markup gets <c>integrity</c> and <c>crossorigin</c> for scripts and stylesheets, so that a browser
    /// refuses changed bytes. By default when there is a base URL. Without effect on files served live.
    /// </summary>
    public bool? Integrity { get; set; }

    /// <summary>
    /// What happens when markup names an asset that does not exist. By default <see cref="UnknownAssetBehavior.Throw"/>
    /// in Development and <see cref="UnknownAssetBehavior.Log"/> elsewhere.
    /// </summary>
    public UnknownAssetBehavior? UnknownAssets { get; set; }

    /// <summary>
    /// Patterns of paths below the site's root that something else answers for, such as <c>uploads/**</c> or
    /// <c>sitemap.xml</c>: their URLs stay as they are written, and no message is logged. The patterns are those of
    /// <c>Match</c> in the project file.
    /// </summary>
    public IList<string> ExternalPaths { get; } = [];

    /// <summary>
    /// Bytes of file bodies that may be kept in memory together, 64 MB by default; larger sets are sent from open
    /// files.
    /// </summary>
    public long MemoryBudgetBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// Whether <c>/docs/</c> is answered with <c>docs/index.html</c>, and <c>/docs</c> with a redirect there. Off by
    /// default.
    /// </summary>
    public bool ServeIndexFiles { get; set; }

    /// <summary>
    /// Gives the Content Security Policy nonce of a request, for scripts, styles and preloads of tag helpers. By
    /// default the nonce that the element, or another tag helper on it, has.
    /// </summary>
    public Func<HttpContext, string?>? Nonce { get; set; }

    /// <summary>
    /// Runs before each response with an asset, when its status and headers are set: adds headers such as
    /// <c>Timing-Allow-Origin</c>.
    /// </summary>
    public Action<AssetResponseContext>? OnPrepareResponse { get; set; }
}
