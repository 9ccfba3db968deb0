using Assets.Manifest;

namespace Assets.Tool.Verifying.Answers;

/// <summary>The content coding: one that was requested, and one at all if the file was published compressed.</summary>
internal static class EncodingCheck
{
    public static Finding? Run(ManifestEntry entry, ServedFile served)
    {
        if (!served.IsEncoded && !served.IsIdentity)
            return new(
                entry.Url,
                Check.Encoding,
                $"Content-Encoding is '{served.Encoding}', which was not requested",
                served.Encoding.Contains("aws-chunked", StringComparison.Ordinal)
                    ? "The object was stored with the framing of an upload; store it again with 'assets upload "
                        + "--force'."
                    : "Configure the CDN to send what Accept-Encoding of the request contains."
            );
        return served.IsIdentity && entry.Files.Count > 1
            ? new(
                entry.Url,
                Check.Encoding,
                "The answer is not compressed, although the request accepts br, gzip and zstd",
                "Upload with --encoding brotli, let the CDN select the compressed objects (.br, .gz), or turn on "
                    + "its compression."
            )
            : null;
    }
}
