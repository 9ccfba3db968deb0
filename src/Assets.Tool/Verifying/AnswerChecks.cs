using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Tool.Verifying;

/// <summary>Compares one answer with its entry in the manifest.</summary>
/// <param name="entry">The entry.</param>
/// <param name="webRoot">Absolute path of the published wwwroot.</param>
/// <param name="origin">The origin of the pages; null to skip CORS.</param>
internal sealed class AnswerChecks(ManifestEntry entry, string webRoot, string? origin)
{
    /// <summary>A year, less what rounding takes: the shortest lifetime that counts as immutable.</summary>
    private static readonly TimeSpan LongAge = TimeSpan.FromDays(360);

    /// <summary>All differences; only the status when it is wrong, because the rest is that of an error page.</summary>
    public IEnumerable<Finding> Run(ServedFile served)
    {
        if (Status(served) is { } wrong)
            return [wrong];
        return new[]
        {
            ContentType(served),
            Encoding(served),
            Length(served),
            Caching(served),
            Cors(served),
            Content(served),
        }.OfType<Finding>();
    }

    private Finding? Status(ServedFile served) =>
        served.Status == HttpStatusCode.OK
            ? null
            : Finding(
                Check.Status,
                string.Create(CultureInfo.InvariantCulture, $"The status is {(int)served.Status}"),
                (int)served.Status switch
                {
                    404 =>
                        "Upload the release to the store behind this URL, and check that the path of the base URL and "
                            + "the prefix of the upload's address belong together.",
                    401 or 403 => "Allow public reads of the bucket, or give the CDN access to it; stores that do not "
                        + "allow listing answer 403 for objects that do not exist.",
                    >= 300 and < 400 =>
                        "Use the URL that the redirect leads to as base URL: each redirect costs a round "
                            + "trip, and modules lose their integrity check.",
                    >= 500 => "Look at the log of the CDN: its origin failed or cannot be reached.",
                    _ => "Configure the CDN to pass GET requests for this path to the store.",
                }
            );

    private Finding? ContentType(ServedFile served)
    {
        if (MediaTypeHeaderValue.TryParse(served.ContentType, out var actual) && IsEqual(actual))
            return null;
        return Finding(
            Check.ContentType,
            $"Content-Type is '{served.ContentType}' instead of '{entry.ContentType}'",
            "Let the CDN pass on the Content-Type of the store; for objects that were stored otherwise, run 'assets "
                + "upload' with --force."
        );
    }

    private bool IsEqual(MediaTypeHeaderValue actual)
    {
        var expected = MediaTypeHeaderValue.Parse(entry.ContentType);
        return string.Equals(actual.MediaType, expected.MediaType, StringComparison.OrdinalIgnoreCase)
            && (
                expected.CharSet is null
                || string.Equals(actual.CharSet, expected.CharSet, StringComparison.OrdinalIgnoreCase)
            );
    }

    private Finding? Encoding(ServedFile served)
    {
        if (served.Encoding is not ("" or "identity" or "br" or "gzip"))
            return Finding(
                Check.Encoding,
                $"Content-Encoding is '{served.Encoding}', which was not requested",
                served.Encoding.Contains("aws-chunked", StringComparison.Ordinal)
                    ? "The object was stored with the framing of an upload; store it again with 'assets upload "
                        + "--force'."
                    : "Configure the CDN to send what Accept-Encoding of the request contains."
            );
        return served.Encoding is "" or "identity" && entry.Files.Count > 1
            ? Finding(
                Check.Encoding,
                "The answer is not compressed, although the request accepts br and gzip",
                "Upload with --encoding brotli, let the CDN select the objects with .br and .gz, or turn on its "
                    + "compression."
            )
            : null;
    }

    /// <summary>
    /// A CDN that compresses sends other lengths, so that only that of an uncompressed answer is known.
    /// </summary>
    private Finding? Length(ServedFile served)
    {
        if (
            served.Encoding is not ("" or "identity")
            || served.Length is not { } length
            || length == entry.Files[0].Length
        )
            return null;
        return Finding(
            Check.Length,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The length is {length} instead of {entry.Files[0].Length} bytes"
            ),
            "Turn off rewriting of files in the CDN (minification, e-mail obfuscation), and invalidate the path if "
                + "its cache has an earlier file."
        );
    }

    private Finding? Caching(ServedFile served)
    {
        var actual = CacheControlHeaderValue.TryParse(served.CacheControl, out var parsed) ? parsed : null;
        var isRight = (entry.CacheControl, entry.Cache) switch
        {
            ({ } custom, _) => Normalized(custom) == Normalized(served.CacheControl),
            (null, CacheClass.Immutable) => actual is { NoStore: false, NoCache: false } && actual.MaxAge >= LongAge,
            _ => actual is { NoCache: true } || actual?.MaxAge == TimeSpan.Zero,
        };
        var expected =
            entry.CacheControl
            ?? (entry.Cache == CacheClass.Immutable ? CachePolicy.Immutable : CachePolicy.Revalidate);
        return isRight
            ? null
            : Finding(
                Check.Caching,
                $"Cache-Control is '{served.CacheControl}' instead of '{expected}'",
                "Configure the CDN to respect the Cache-Control of the origin for browsers (no minimum or browser TTL "
                    + "of its own); for objects that were stored otherwise, run 'assets upload' with --force."
            );
    }

    private static string Normalized(string header) =>
        string.Join(
            ',',
            header.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)
        );

    private Finding? Cors(ServedFile served)
    {
        if (origin is null || !NeedsCors() || served.AllowedOrigin == "*" || served.AllowedOrigin == origin)
            return null;
        return Finding(
            Check.Cors,
            served.AllowedOrigin.Length == 0
                ? $"Access-Control-Allow-Origin is missing, so browsers refuse the file in pages of {origin}"
                : $"Access-Control-Allow-Origin is '{served.AllowedOrigin}', so browsers refuse the file in pages of "
                    + $"{origin}",
            "Set the CORS rule that 'assets cors' prints on the bucket, and let the CDN forward the header Origin and "
                + "vary its cache by it, or add the header itself."
        );
    }

    /// <summary>
    /// Browsers load fonts and modules of another origin only with CORS, whatever element names them.
    /// </summary>
    private bool NeedsCors() =>
        MediaTypes.IsFont(entry.ContentType)
        || entry.ContentType.StartsWith("text/javascript", StringComparison.Ordinal)
        || entry.ContentType.StartsWith("application/json", StringComparison.Ordinal);

    private Finding? Content(ServedFile served)
    {
        if (served.Body is null)
            return null;
        var published = File.ReadAllBytes(Path.Combine(webRoot, entry.Files[0].File));
        try
        {
            if (SHA384.HashData(Decoded(served)).AsSpan().SequenceEqual(SHA384.HashData(published)))
                return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return Finding(
                Check.Content,
                $"The body is not valid {served.Encoding}",
                "Turn off compression in the CDN for objects that have a Content-Encoding, so that nothing is "
                    + "compressed twice or cut off."
            );
        }

        return Finding(
            Check.Content,
            "The content differs from the published file, so browsers refuse it where integrity is checked",
            entry.Cache == CacheClass.Immutable
                ? "Turn off rewriting of files in the CDN, and store the object again with 'assets upload --force'."
                : "Invalidate the path in the CDN: its cache has the file of an earlier release. 'assets upload "
                    + "--purge-file' lists all such paths."
        );
    }

    private static byte[] Decoded(ServedFile served)
    {
        using var wire = new MemoryStream(served.Body!);
        using Stream plain = served.Encoding switch
        {
            "br" => new BrotliStream(wire, CompressionMode.Decompress),
            "gzip" => new GZipStream(wire, CompressionMode.Decompress),
            _ => wire,
        };
        using var result = new MemoryStream();
        plain.CopyTo(result);
        return result.ToArray();
    }

    private Finding Finding(Check check, string fact, string remedy) => new(entry.Url, check, fact, remedy);
}
