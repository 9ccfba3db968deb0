using System.Text.Json;

namespace Assets.Tool.Uploading;

/// <summary>The stores whose rules differ in form.</summary>
internal enum CorsForm
{
    /// <summary>The file of <c>aws s3api put-bucket-cors --cors-configuration</c>.</summary>
    S3,

    /// <summary>The arguments of <c>az storage cors add</c>.</summary>
    Azure,

    /// <summary>The file of <c>gcloud storage buckets update --cors-file</c>.</summary>
    Gs,
}

/// <summary>
/// The CORS rule of a bucket with assets: reads from the origins of the pages. Scripts see an ETag, and the length of a
/// ranged answer, only if they are exposed. With uploads, browsers can also send objects with a signed permission.
/// </summary>
internal static class CorsRule
{
    /// <summary>A day: browsers keep the answer to a preflight no longer than two hours to a day in any case.</summary>
    private const int MaxAgeSeconds = 86400;

    private static readonly string[] All = ["*"];
    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly string[] Writing = ["PUT", "POST"];
    private static readonly string[] Exposed = ["ETag", "Content-Length", "Content-Range"];

    /// <summary>
    /// Google has one list for the headers that a script may read and those that it may send, and knows no <c>*</c> in
    /// it for the latter.
    /// </summary>
    private static readonly string[] Sent =
    [
        "Content-Disposition",
        "Content-Encoding",
        "Cache-Control",
        "x-goog-content-length-range",
        "x-goog-if-generation-match",
    ];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <param name="store">The kind of store.</param>
    /// <param name="origins">The origins of the pages.</param>
    /// <param name="uploads">Whether pages also send objects to the store.</param>
    public static string For(CorsForm store, IReadOnlyList<string> origins, bool uploads = false)
    {
        string[] methods = uploads ? [.. Reading, .. Writing] : Reading;
        return store switch
        {
            CorsForm.S3 => JsonSerializer.Serialize(
                new
                {
                    CORSRules = new[]
                    {
                        new
                        {
                            AllowedOrigins = origins,
                            AllowedMethods = methods,
                            AllowedHeaders = All,
                            ExposeHeaders = Exposed,
                            MaxAgeSeconds,
                        },
                    },
                },
                Indented
            ),
            CorsForm.Azure => $"az storage cors add --services b --methods {string.Join(' ', methods)} "
                + $"--origins {string.Join(' ', origins.Select(origin => $"'{origin}'"))} --allowed-headers '*' "
                + $"--exposed-headers {string.Join(' ', Exposed)} --max-age {MaxAgeSeconds}",
            _ => JsonSerializer.Serialize(
                new[]
                {
                    new
                    {
                        origin = origins,
                        method = methods,
                        responseHeader = Exposed.Prepend("Content-Type").Concat(uploads ? Sent : []),
                        maxAgeSeconds = MaxAgeSeconds,
                    },
                },
                Indented
            ),
        };
    }
}
