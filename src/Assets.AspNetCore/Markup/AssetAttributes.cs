namespace Assets.AspNetCore.Markup;

/// <summary>
/// The attributes with which an element or a <c>Link</c> header fetches an asset. Only this type decides them; tag
/// helpers, components and headers write those that are not null.
/// </summary>
/// <param name="Url">For <c>href</c> or <c>src</c>.</param>
/// <param name="Integrity">Subresource integrity, where a browser checks it.</param>
/// <param name="CrossOrigin">The CORS mode, where a browser would otherwise refuse the file or load it twice.</param>
/// <param name="Nonce">The Content Security Policy's nonce.</param>
internal readonly record struct AssetAttributes(string Url, string? Integrity, string? CrossOrigin, string? Nonce)
{
    /// <param name="use">What the file is loaded as.</param>
    /// <param name="url">The published URL.</param>
    /// <param name="integrity">The published file's hash, if it is known.</param>
    /// <param name="site">How the site's pages fetch assets.</param>
    /// <param name="author">
    /// The attributes that the author wrote. They are kept except for <c>integrity</c>, whose hash is that of the file
    /// before the publish changed it: a browser would refuse the published file.
    /// </param>
    public static AssetAttributes For(
        AssetUse use,
        string url,
        string? integrity,
        FetchPolicy site,
        AuthorAttributes author
    )
    {
        // @import fetches without CORS, whatever the element of the importing stylesheet says (CSS Cascading 5, section
        // 2.4, "fetch an @import"). A preload in another mode is not used, and without CORS integrity cannot be checked.
        if (use == AssetUse.ImportedStylesheet)
            return new(url, null, null, author.Nonce ?? site.Nonce);

        // Nonce and integrity are checked for scripts and styles only (Content Security Policy Level 3, section 6.7.2;
        // SRI, section 3.4).
        var isChecked = use is AssetUse.Script or AssetUse.Stylesheet;
        // Fonts are fetched in CORS mode from the same origin too (CSS Fonts, section 4.9). A preload in another mode
        // is not used.
        var isCors = use == AssetUse.Font || (isChecked && site.CrossOrigin);
        return new(
            url,
            (isChecked && site.WithIntegrity) || author.HasIntegrity ? integrity : null,
            author.CrossOrigin ?? (isCors ? "anonymous" : null),
            isChecked ? author.Nonce ?? site.Nonce : null
        );
    }
}

/// <summary>How a site's pages fetch assets.</summary>
/// <param name="WithIntegrity">Whether scripts and stylesheets have <c>integrity</c>.</param>
/// <param name="CrossOrigin">Whether assets come from another origin than pages.</param>
/// <param name="Nonce">The request's nonce from <see cref="AssetsOptions.Nonce"/>.</param>
internal readonly record struct FetchPolicy(bool WithIntegrity, bool CrossOrigin, string? Nonce);
