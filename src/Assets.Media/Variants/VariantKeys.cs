using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assets.Storage;

namespace Assets.Media.Variants;

/// <summary>
/// Where variants are stored: <c>_variants/{key}/{name}-{hash}{ext}</c>. The hash is the one of the definition, so that
/// a changed definition gives other keys, and URLs that are cached do not show old images.
/// </summary>
internal static class VariantKeys
{
    /// <summary>No file of a user has such a key.</summary>
    public const string Prefix = "_variants/";

    /// <summary>Changed when the same definition gives other images, so that all are made again.</summary>
    private const string Making = "1";

    /// <summary>2^40 definitions of one name; two of them meet by chance never.</summary>
    private const int HashLength = 10;

    /// <summary>The key of a variant.</summary>
    /// <param name="key">The key of the image.</param>
    /// <param name="variant">The definition.</param>
    /// <returns>The key; null if it is longer than stores allow, because the key of the image is almost so.</returns>
    public static ObjectKey? For(ObjectKey key, MediaVariant variant)
    {
        var text = $"{Prefix}{key}/{variant.Name}-{HashOf(variant)}{VariantTypes.ExtensionOf(variant.Format)}";
        return ObjectKey.TryParse(text, out var result) ? result : null;
    }

    /// <summary>The key of the image that an object is a variant of.</summary>
    /// <returns>The key; null if the object is no variant.</returns>
    public static ObjectKey? ImageOf(ObjectKey variant)
    {
        var text = variant.Value;
        return
            text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.LastIndexOf('/') is var slash
            && slash > Prefix.Length
            && ObjectKey.TryParse(text[Prefix.Length..slash], out var key)
            ? key
            : null;
    }

    /// <summary>Lists the variants of a file, those of earlier definitions included.</summary>
    public static async Task<List<ObjectKey>> ListAsync(
        IObjectStore store,
        ObjectKey key,
        CancellationToken cancellationToken
    )
    {
        var variants = new List<ObjectKey>();
        var folder = $"{Prefix}{key}/";
        await foreach (var entry in store.ListAsync(folder, cancellationToken))
        {
            // Below it are the variants of files whose keys continue this one.
            if (!entry.Key.Value.AsSpan(folder.Length).Contains('/'))
                variants.Add(entry.Key);
        }

        return variants;
    }

    private static string HashOf(MediaVariant variant)
    {
        var definition = string.Create(
            CultureInfo.InvariantCulture,
            $"{Making} {variant.Width} {variant.Height} {variant.Fit} {variant.Format} {variant.Quality}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)))[..HashLength];
    }
}
