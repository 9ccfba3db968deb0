using System.Net.Http.Headers;
using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>The media type, and the charset if the file was published with one.</summary>
internal static class ContentTypeCheck
{
    public static Finding? Run(ManifestEntry entry, ServedFile served)
    {
        if (MediaTypeHeaderValue.TryParse(served.ContentType, out var actual) && IsEqual(entry, actual))
            return null;
        return new(
            entry.Url,
            Check.ContentType,
            $"Content-Type is '{served.ContentType}' instead of '{entry.ContentType}'",
            "Let the CDN pass on the Content-Type of the store; for objects that were stored otherwise, run 'assets "
                + "upload' with --force."
        );
    }

    private static bool IsEqual(ManifestEntry entry, MediaTypeHeaderValue actual)
    {
        var expected = MediaTypeHeaderValue.Parse(entry.ContentType);
        return string.Equals(actual.MediaType, expected.MediaType, StringComparison.OrdinalIgnoreCase)
            && (
                expected.CharSet is null
                || string.Equals(actual.CharSet?.Trim('"'), expected.CharSet, StringComparison.OrdinalIgnoreCase)
            );
    }
}
