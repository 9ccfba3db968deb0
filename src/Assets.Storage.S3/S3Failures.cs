using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>Turns failures of the SDK into those of a store.</summary>
internal static class S3Failures
{
    /// <summary>Sends a request.</summary>
    /// <param name="fact">What is not done if it fails, as the start of a sentence.</param>
    /// <param name="send">Sends it.</param>
    public static async Task<T> On<T>(string fact, Func<Task<T>> send)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (AmazonServiceException exception) when (exception.StatusCode != 0)
        {
            throw Failures.Remote(Kind(exception), fact, Answer(exception), exception);
        }
        catch (AmazonClientException exception)
        {
            throw FromClient(fact, exception);
        }
        catch (Exception exception)
            when (exception is (HttpRequestException or IOException or TimeoutException) and not ObjectStoreException)
        {
            throw Failures.Remote(ObjectStoreFailure.Unavailable, fact, exception.Message, exception);
        }
        catch (TimeoutException exception)
        {
            throw Failures.Remote(ObjectStoreFailure.Unavailable, fact, exception.Message, exception);
        }
    }

    /// <summary>Whether the object, but not the bucket, is missing. A HEAD request does not tell them apart.</summary>
    public static bool IsMissing(AmazonS3Exception exception) =>
        exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket";

    private static ObjectStoreException FromClient(string fact, AmazonClientException exception) =>
        exception is S3IdleException ? Failures.Remote(ObjectStoreFailure.Unavailable, fact, exception.Message)
        : exception.InnerException is HttpRequestException or IOException or TimeoutException
            ? Failures.Remote(
                ObjectStoreFailure.Unavailable,
                fact,
                exception.InnerException.Message,
                exception.InnerException
            )
        // What is left is the chain of credentials, whose messages may repeat a part of one.
        : Failures.Remote(ObjectStoreFailure.Denied, fact, exception.GetType().Name);

    private static string Answer(AmazonServiceException exception) =>
        $"{(int)exception.StatusCode} {exception.ErrorCode}"
        + (string.IsNullOrEmpty(exception.RequestId) ? "" : $", request {exception.RequestId}");

    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    private static ObjectStoreFailure Kind(AmazonServiceException exception) =>
        exception.ErrorCode switch
        {
            "NoSuchBucket" => ObjectStoreFailure.BucketNotFound,
            "RequestTimeTooSkewed" => ObjectStoreFailure.ClockSkew,
            "SlowDown" or "Throttling" or "RequestLimitExceeded" or "TooManyRequests" => ObjectStoreFailure.Throttled,
            "KeyTooLongError" or "InvalidObjectName" or "XMinioInvalidObjectName" => ObjectStoreFailure.InvalidKey,
            "MetadataTooLarge" => ObjectStoreFailure.InvalidHeaders,
            "QuotaExceeded" or "XMinioStorageFull" => ObjectStoreFailure.Full,
            "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" =>
                ObjectStoreFailure.InvalidSettings,
            "NotImplemented" => ObjectStoreFailure.NotSupported,
            "ExpiredToken" or "InvalidToken" or "TokenRefreshRequired" => ObjectStoreFailure.Denied,
            _ => Kind(exception.StatusCode),
        };

    private static ObjectStoreFailure Kind(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ObjectStoreFailure.Denied,
            HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect => ObjectStoreFailure.InvalidSettings,
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => ObjectStoreFailure.Throttled,
            HttpStatusCode.InsufficientStorage => ObjectStoreFailure.Full,
            HttpStatusCode.NotImplemented => ObjectStoreFailure.NotSupported,
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ObjectStoreFailure.Unavailable,
            _ => ObjectStoreFailure.Other,
        };
}
