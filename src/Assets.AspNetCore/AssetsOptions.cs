using Assets.AspNetCore.Serving;

namespace Assets.AspNetCore;

/// <summary>How assets are found, named and served. The defaults are right for a published site.</summary>
public sealed class AssetsOptions
{
    /// <summary>
    /// The published manifest; a relative path is below the app's own folder. By default <c>assets.manifest.json</c> beside the app's dll,
    /// and the live web root when there is none. A path set here must exist.
    /// </summary>
    public string? ManifestPath { get; set; }

    /// <summary>
    /// Prefix of asset URLs, such as <c>https://cdn.example.com/shop</c>, instead of the one that the site was published with (<c>AssetsBaseUrl</c>);
    /// an empty string takes that one away. Files served live have no prefix: they are on no CDN.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>
    /// Whether tag helpers add <c>integrity</c> and <c>crossorigin</c> to scripts and stylesheets, so that a browser refuses bytes that were tampered with.
    /// By default when there is a base URL. Files served live have none: they change.
    /// </summary>
    public bool? Integrity { get; set; }

    /// <summary>
    /// Whether an unknown asset is an error outside Development too. By default markup then gets the plain URL, and the log says so once.
    /// In Development it always is an error.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>Bytes of file bodies that may be kept in memory together, 64 MB by default; what is beyond is sent from open files.</summary>
    public long MemoryBudget { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// Whether <c>/docs/</c> is answered with <c>docs/index.html</c>, and <c>/docs</c> with a redirect there. Off by default: pages are the app's own.
    /// </summary>
    public bool IndexFiles { get; set; }

    internal HeaderRules HeaderRules { get; } = new();

    /// <summary>Adds a header to the answers for some assets, such as <c>Timing-Allow-Origin</c> for fonts. The last one for a name wins.</summary>
    /// <param name="pattern">A glob over logical paths: <c>fonts/**</c>, <c>**/*.js</c>.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The header is one that depends on the request, or its value cannot be sent.</exception>
    public AssetsOptions AddHeader(string pattern, string name, string value)
    {
        HeaderRules.Add(pattern, name, value);
        return this;
    }
}
