using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Entries;

/// <summary>What the author of a page writes for an entry point.</summary>
/// <param name="Source">The name of the entry point.</param>
/// <param name="PathBase">The request's base path.</param>
/// <param name="Policy">How the site's pages fetch assets.</param>
internal sealed record EntryRequest(string Source, PathString PathBase, FetchPolicy Policy)
{
    public AssetEntryPart Part { get; init; }

    /// <summary>The attributes that decide how files are fetched.</summary>
    public AuthorAttributes Author { get; init; }

    /// <summary>Other attributes, for the scripts; for the stylesheets if there are no scripts.</summary>
    public IReadOnlyList<(string Name, string? Value)> Attributes { get; init; } = [];

    /// <summary>Gives the place in a view, for messages.</summary>
    public Func<string>? Place { get; init; }

    /// <summary>Whether the entry writes the site's import map if the page does not have it.</summary>
    public bool WritesImportMap { get; init; } = true;

    /// <summary>Makes a URL relative to the page's <c>base</c> element.</summary>
    public Func<string, string> UrlInPage { get; init; } = static url => url;

    /// <summary>Gives the hash of a module in the page's import map, by the URL in the page.</summary>
    public Func<string, string?> IntegrityInImportMap { get; init; } = static _ => null;

    public bool HasStyles => Part != AssetEntryPart.Scripts;

    public bool HasScripts => Part != AssetEntryPart.Styles;

    /// <summary>The nonce of inline scripts.</summary>
    public string? Nonce => Author.Nonce ?? Policy.Nonce;

    /// <summary>
    /// Whether an attribute is passed on. The others are decided by the entry point, or are in <see cref="Author"/>.
    /// </summary>
    public static bool PassesOn(string attribute) =>
        attribute.ToLowerInvariant()
            is not (
                "src"
                or "part"
                or "type"
                or "rel"
                or "href"
                or "nomodule"
                or "integrity"
                or "nonce"
                or "crossorigin"
            );
}
