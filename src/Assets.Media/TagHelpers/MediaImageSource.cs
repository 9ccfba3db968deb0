using Assets.Media.Storing;
using Assets.Media.Urls;

namespace Assets.Media.TagHelpers;

/// <summary>The attributes of an <c>img</c> element that shows a file.</summary>
/// <param name="Url">The value of <c>src</c>.</param>
/// <param name="SourceSet">The value of <c>srcset</c>; null if there is one source only.</param>
/// <param name="Size">Width and height of what <paramref name="Url"/> gives; null if they are not known.</param>
internal sealed record MediaImageSource(string Url, string? SourceSet, (int Width, int Height)? Size)
{
    /// <param name="urls">Makes the URLs.</param>
    /// <param name="store">The store of the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="variant">
    /// The name of the variant in <c>src</c>; null for the first of the others, or the file.
    /// </param>
    /// <param name="variants">The names of the variants in <c>srcset</c>, separated by commas.</param>
    /// <param name="cancellationToken">Cancels requests for a signing key.</param>
    /// <exception cref="ArgumentException">The store has no such variant.</exception>
    public static async ValueTask<MediaImageSource> ForAsync(
        MediaUrls urls,
        MediaStoreEntry store,
        ShownFile file,
        string? variant,
        string? variants,
        CancellationToken cancellationToken
    )
    {
        const StringSplitOptions cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var names = variants?.Split(',', cleanly) ?? [];
        var shown = string.IsNullOrEmpty(variant) ? names.FirstOrDefault() : variant;
        var url = await UrlOf(shown);
        var size = file.SizeOf(Find(shown));
        if (names.Length < 2 || file.SizeOf(null) is not var (width, height))
            return new(url, null, size);
        var candidates = new List<(MediaVariant, string)>();
        foreach (var name in names)
            candidates.Add((Find(name)!, await UrlOf(name)));
        return new(url, Variants.SourceSet.For(width, height, candidates), size);

        ValueTask<string> UrlOf(string? name) =>
            urls.ForAsync(store, file.Reference.Key, new() { Variant = name }, cancellationToken);

        // Its URL has been made, so that it exists.
        MediaVariant? Find(string? name) => store.Options.Variants.FirstOrDefault(known => known.Name == name);
    }
}
