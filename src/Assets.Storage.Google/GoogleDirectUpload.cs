using System.Globalization;
using Google.Cloud.Storage.V1;

namespace Assets.Storage.Google;

/// <summary>
/// The headers of a <c>PUT</c> with a V4 signature. Unlike a form with a policy it can say that an object which exists
/// is kept; unlike a session of a resumable upload it costs no request of the app and is not bound to one origin.
/// https://cloud.google.com/storage/docs/xml-api/reference-headers
/// </summary>
internal static class GoogleDirectUpload
{
    /// <summary>All are signed, so that they can neither be changed nor left out.</summary>
    public static Dictionary<string, string> Headers(DirectUploadOptions options)
    {
        var values = options.Headers;
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = values.ContentType ?? "application/octet-stream",
            ["x-goog-if-generation-match"] = "0",
            ["x-goog-content-length-range"] = string.Create(CultureInfo.InvariantCulture, $"0,{options.MaxLength}"),
        };
        if (values.ContentEncoding is { } encoding)
            headers["Content-Encoding"] = encoding;
        if (values.CacheControl is { } cacheControl)
            headers["Cache-Control"] = cacheControl;
        if (values.ContentDisposition is { } disposition)
            headers["Content-Disposition"] = disposition;
        foreach (var (name, value) in values.Metadata)
            headers[$"x-goog-meta-{name}"] = value;
        return headers;
    }

    public static UrlSigner.RequestTemplate Sign(
        UrlSigner.RequestTemplate template,
        IReadOnlyDictionary<string, string> headers
    ) =>
        template
            .WithHttpMethod(HttpMethod.Put)
            // The signer does not care which of the two a header is in.
            .WithRequestHeaders(
                headers.Select(header => KeyValuePair.Create<string, IEnumerable<string>>(header.Key, [header.Value]))
            );
}
