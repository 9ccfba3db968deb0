using Assets.AspNetCore.Entries;
using Microsoft.AspNetCore.Components;

namespace Assets.AspNetCore.Blazor;

/// <summary>
/// Finds assets for components. The server's implementation is a service of <c>AddAssets()</c>. A browser has no such
/// service and uses <see cref="CollectedAssets"/>.
/// </summary>
internal interface IComponentAssets
{
    /// <param name="path">The logical path as the author wrote it.</param>
    /// <param name="collection">Blazor's resource collection.</param>
    ComponentAsset Find(string path, ResourceAssetCollection collection);

    /// <summary>The attributes of preload links for what an asset imports.</summary>
    /// <param name="path">The logical path as the author wrote it.</param>
    /// <param name="nonce">The nonce of the element.</param>
    /// <param name="crossOrigin">The CORS mode of the element.</param>
    /// <param name="collection">Blazor's resource collection.</param>
    IEnumerable<IEnumerable<(string Name, string? Value)>> Preloads(
        string path,
        string? nonce,
        string? crossOrigin,
        ResourceAssetCollection collection
    );

    /// <summary>The elements of an entry point of a bundler.</summary>
    /// <param name="source">The name as the author wrote it.</param>
    /// <param name="part">Which elements are written.</param>
    /// <param name="attributes">The author's attributes.</param>
    /// <param name="collection">Blazor's resource collection.</param>
    ValueTask<IReadOnlyList<PageElement>> EntryAsync(
        string source,
        AssetEntryPart part,
        IReadOnlyDictionary<string, object> attributes,
        ResourceAssetCollection collection
    );
}

/// <summary>How an element refers to an asset.</summary>
/// <param name="Url">
/// Relative to the page's <c>base</c> element, as <c>@Assets</c> gives it, or absolute on a CDN.
/// </param>
/// <param name="Integrity">The hash, when browsers check it.</param>
/// <param name="CrossOrigin">The CORS mode, when it is not the element's default.</param>
internal sealed record ComponentAsset(string Url, string? Integrity, string? CrossOrigin);
