using System.Globalization;
using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>
/// The length of an uncompressed answer. A CDN that compresses sends other lengths than those of the published files.
/// </summary>
internal static class LengthCheck
{
    public static Finding? Run(ManifestEntry entry, ServedFile served)
    {
        var expected = entry.Files[0].Length;
        if (!served.IsIdentity || served.Length is not { } length || length == expected)
            return null;
        return new(
            entry.Url,
            Check.Length,
            string.Create(CultureInfo.InvariantCulture, $"The length is {length} instead of {expected} bytes"),
            "Turn off rewriting of files in the CDN (minification, e-mail obfuscation), and invalidate the path if "
                + "its cache has an earlier file."
        );
    }
}
