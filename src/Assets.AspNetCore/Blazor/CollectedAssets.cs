using Assets.AspNetCore.Entries;
using Microsoft.AspNetCore.Components;

namespace Assets.AspNetCore.Blazor;

/// <summary>The assets of Blazor's resource collection, which a browser gets from the server.</summary>
internal sealed class CollectedAssets : IComponentAssets
{
    public static CollectedAssets Instance { get; } = new();

    public ComponentAsset Find(string path, ResourceAssetCollection collection)
    {
        var name = Name(path, out var suffix);
        var url = collection[name];
        // The app's options are on the server, so only URLs of another origin get a hash and a CORS mode.
        return url.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out _)
            ? new(url + suffix, Integrity(url, collection), "anonymous")
            : new(url + suffix, null, null);
    }

    /// <summary>None: the collection does not have the imports of an asset.</summary>
    public IEnumerable<IEnumerable<(string Name, string? Value)>> Preloads(
        string path,
        string? nonce,
        string? crossOrigin,
        ResourceAssetCollection collection
    ) => [];

    /// <summary>None: the page has them when it arrives in a browser.</summary>
    public ValueTask<IReadOnlyList<PageElement>> EntryAsync(
        string source,
        AssetEntryPart part,
        IReadOnlyDictionary<string, object> attributes,
        ResourceAssetCollection collection
    ) => new([]);

    /// <summary>Whether the collection has an asset of this name or URL.</summary>
    public static bool Contains(string path, ResourceAssetCollection collection)
    {
        var name = Name(path, out _);
        return collection[name] != name || collection.Any(asset => asset.Url == name);
    }

    /// <summary>The hash of the file at a URL of the collection.</summary>
    public static string? Integrity(string url, ResourceAssetCollection collection) =>
        collection
            .FirstOrDefault(asset => asset.Url == url)
            ?.Properties?.FirstOrDefault(property => property.Name == "integrity")
            ?.Value;

    private static string Name(string path, out string suffix)
    {
        var start =
            path is ['~', '/', ..] ? 2
            : path is ['/', ..] ? 1
            : 0;
        var end = path.AsSpan(start).IndexOfAny('?', '#') is >= 0 and var index ? start + index : path.Length;
        suffix = path[end..];
        return path[start..end];
    }
}
