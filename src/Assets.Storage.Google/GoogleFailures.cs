using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assets.Storage.Providers;

namespace Assets.Storage.Google;

/// <summary>Turns answers of the JSON API into failures of a store.</summary>
internal static class GoogleFailures
{
    public static async Task<ObjectStoreException> ReadAsync(
        string fact,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var (reason, message) = await ErrorAsync(response, cancellationToken).ConfigureAwait(false);
        return Failures.Remote(
            Kind(response.StatusCode, reason, message),
            fact,
            $"{(int)response.StatusCode} {reason}"
        );
    }

    /// <summary>Whether the bucket, and not only the object, is missing.</summary>
    public static bool IsMissingBucket(string message) =>
        message.Contains("bucket does not exist", StringComparison.OrdinalIgnoreCase);

    /// <summary>The reason (<c>notFound</c>) and the text of an error; both empty if the answer has none.</summary>
    public static async Task<(string Reason, string Message)> ErrorAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            var error = JsonNode.Parse(text)?["error"];
            return ($"{error?["errors"]?[0]?["reason"]}", $"{error?["message"]}");
        }
        catch (Exception exception)
            when (exception is JsonException or HttpRequestException or InvalidOperationException)
        {
            return ("", "");
        }
    }

    // https://cloud.google.com/storage/docs/json_api/v1/status-codes
    private static ObjectStoreFailure Kind(HttpStatusCode status, string reason, string message) =>
        status switch
        {
            HttpStatusCode.NotFound when IsMissingBucket(message) => ObjectStoreFailure.BucketNotFound,
            HttpStatusCode.Forbidden when reason is "rateLimitExceeded" or "userRateLimitExceeded" =>
                ObjectStoreFailure.Throttled,
            HttpStatusCode.Forbidden when reason is "quotaExceeded" => ObjectStoreFailure.Full,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ObjectStoreFailure.Denied,
            HttpStatusCode.TooManyRequests => ObjectStoreFailure.Throttled,
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ObjectStoreFailure.Unavailable,
            _ => ObjectStoreFailure.Other,
        };
}
