using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>Whether caches keep answers apart that depend on the request.</summary>
internal static class VaryCheck
{
    /// <param name="entry">The entry.</param>
    /// <param name="served">The answer to a request of a browser.</param>
    /// <param name="origin">The origin of the pages.</param>
    public static Finding? Origin(ManifestEntry entry, ServedFile served, string? origin) =>
        served.AllowedOrigin != origin || served.VariesBy("Origin")
            ? null
            : new(
                entry.Url,
                Check.Vary,
                $"Access-Control-Allow-Origin is '{served.AllowedOrigin}', but Vary does not have Origin, so a cache "
                    + "gives the answer to pages of other origins",
                "Let the CDN pass on the Vary of the store, or allow all origins with '*'."
            );

    /// <param name="entry">The entry.</param>
    /// <param name="served">The answer to a request of a browser.</param>
    /// <param name="plain">The answer to a request that accepts no coding.</param>
    public static Finding? Encoding(ManifestEntry entry, ServedFile served, ServedFile plain) =>
        plain.Encoding == served.Encoding || served.VariesBy("Accept-Encoding")
            ? null
            : new(
                entry.Url,
                Check.Vary,
                "Content-Encoding depends on Accept-Encoding, but Vary does not have Accept-Encoding, so a cache gives "
                    + $"'{served.Encoding}' to clients that cannot read it",
                "Let the CDN send 'Vary: Accept-Encoding' wherever it compresses or selects a compressed object."
            );
}
