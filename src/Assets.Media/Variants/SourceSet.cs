using System.Globalization;

namespace Assets.Media.Variants;

/// <summary>Makes the value of <c>srcset</c> from variants.</summary>
internal static class SourceSet
{
    /// <summary>
    /// Names the variants with the widths that they have for this image. No candidate is wider than the image, and of
    /// several with one width the first one is taken. Variants of another shape than the first one are left out,
    /// because a browser takes all candidates for the same picture.
    /// </summary>
    /// <param name="width">The width of the image in pixels, upright.</param>
    /// <param name="height">The height of the image in pixels, upright.</param>
    /// <param name="variants">The variants, each with its URL.</param>
    /// <returns><c>/a 400w, /b 800w</c> by width; null if there is no variant.</returns>
    public static string? For(int width, int height, IEnumerable<(MediaVariant Variant, string Url)> variants)
    {
        var candidates = variants
            .Select(pair => (Size: pair.Variant.SizeFor(width, height), pair.Url))
            .DistinctBy(candidate => candidate.Size.Width)
            .ToArray();
        if (candidates.Length == 0)
            return null;
        return string.Join(
            ", ",
            candidates
                .Where(candidate => HaveOneShape(candidates[0].Size, candidate.Size))
                .OrderBy(candidate => candidate.Size.Width)
                .Select(candidate =>
                    string.Create(CultureInfo.InvariantCulture, $"{Escaped(candidate.Url)} {candidate.Size.Width}w")
                )
        );
    }

    /// <summary>Sizes are whole pixels: the same ratio gives a height that is up to one pixel off.</summary>
    private static bool HaveOneShape((int Width, int Height) one, (int Width, int Height) other)
    {
        var (large, small) = one.Width >= other.Width ? (one, other) : (other, one);
        return Math.Abs((double)small.Width * large.Height / large.Width - small.Height) <= 1;
    }

    /// <summary>A comma at the end of a URL would be read as the one between candidates.</summary>
    private static string Escaped(string url) => url.EndsWith(',') ? $"{url[..^1]}%2C" : url;
}
