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
/// ranged answer, only if they are exposed.
/// </summary>
internal static class CorsRule
{
    /// <summary>A day: browsers keep the answer to a preflight no longer than two hours to a day in any case.</summary>
    private const int MaxAgeSeconds = 86400;

    private static readonly string[] All = ["*"];
    private static readonly string[] Methods = ["GET", "HEAD"];
    private static readonly string[] Exposed = ["ETag", "Content-Length", "Content-Range"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string For(CorsForm store, IReadOnlyList<string> origins) =>
        store switch
        {
            CorsForm.S3 => JsonSerializer.Serialize(
                new
                {
                    CORSRules = new[]
                    {
                        new
                        {
                            AllowedOrigins = origins,
                            AllowedMethods = Methods,
                            AllowedHeaders = All,
                            ExposeHeaders = Exposed,
                            MaxAgeSeconds,
                        },
                    },
                },
                Indented
            ),
            CorsForm.Azure => $"az storage cors add --services b --methods {string.Join(' ', Methods)} "
                + $"--origins {string.Join(' ', origins.Select(origin => $"'{origin}'"))} --allowed-headers '*' "
                + $"--exposed-headers {string.Join(' ', Exposed)} --max-age {MaxAgeSeconds}",
            _ => JsonSerializer.Serialize(
                new[]
                {
                    new
                    {
                        origin = origins,
                        method = Methods,
                        responseHeader = Exposed.Prepend("Content-Type"),
                        maxAgeSeconds = MaxAgeSeconds,
                    },
                },
                Indented
            ),
        };
}
