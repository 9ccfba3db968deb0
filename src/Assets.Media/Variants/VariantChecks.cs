using System.Globalization;
using Assets.Media.Configuration;

namespace Assets.Media.Variants;

/// <summary>Finds definitions that make no sense.</summary>
internal static class VariantChecks
{
    /// <summary>No screen is wider, and an image of this size has 100 million pixels.</summary>
    private const int MaxSize = 10_000;

    /// <summary>Checks the variants of one store.</summary>
    /// <param name="store">The name of the store.</param>
    /// <param name="variants">The definitions.</param>
    /// <param name="hasProcessor">Whether the app has an <see cref="IImageProcessor"/>.</param>
    public static IEnumerable<string> Problems(string store, IEnumerable<MediaVariant> variants, bool hasProcessor)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variant in variants)
        {
            if (!hasProcessor && names.Count == 0)
            {
                yield return $"The media store '{store}' has variants of images, and the app cannot make them. Add the "
                    + "package Assets.Media.Images and call services.AddMediaImages(), or remove the variants.";
            }

            if (!names.Add(variant.Name))
                yield return $"The media store '{store}' has two variants '{variant.Name}'. Give one another name.";
            foreach (var problem in Problems(variant))
                yield return $"The variant '{variant.Name}' of the media store '{store}' {problem}";
        }
    }

    private static IEnumerable<string> Problems(MediaVariant variant)
    {
        if (!StoreNames.IsAllowed(variant.Name))
            yield return "has a name that is not allowed. Use 1 to 63 lower-case letters, digits and hyphens.";
        if (variant.Width is < 1 or > MaxSize)
            yield return Wrong(nameof(variant.Width), variant.Width, $"Use 1 to {MaxSize} pixels.");
        if (variant.Height is < 1 or > MaxSize)
            yield return Wrong(nameof(variant.Height), variant.Height, $"Use 1 to {MaxSize} pixels, or none.");
        if (variant is { Fit: VariantFit.Cover, Height: null })
            yield return "has the fit Cover and no height. Set a height, or use Inside.";
        if (!Enum.IsDefined(variant.Fit))
            yield return Wrong(nameof(variant.Fit), variant.Fit, "Use Inside or Cover.");
        if (!Enum.IsDefined(variant.Format))
            yield return Wrong(nameof(variant.Format), variant.Format, "Use WebP, Avif, Jpeg or Png.");
        if (variant.Quality is < 1 or > 100)
            yield return Wrong(nameof(variant.Quality), variant.Quality, "Use 1 to 100.");
    }

    private static string Wrong(string setting, object? value, string remedy) =>
        string.Create(CultureInfo.InvariantCulture, $"has {setting} '{value}', which is not allowed. {remedy}");
}
