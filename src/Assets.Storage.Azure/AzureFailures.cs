using Assets.Storage.Providers;
using Azure;
using Azure.Identity;

namespace Assets.Storage.Azure;

/// <summary>Turns failures of the SDK into those of a store.</summary>
internal static class AzureFailures
{
    /// <summary>Sends a request.</summary>
    /// <param name="fact">What is not done if it fails, as the start of a sentence.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Tells a cancellation by the caller from the SDK's time limit.</param>
    public static async Task<T> On<T>(string fact, Func<Task<T>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is RequestFailedException or AuthenticationFailedException or AggregateException
                || (
                    exception is OperationCanceledException or TimeoutException
                    && !cancellationToken.IsCancellationRequested
                )
            )
        {
            throw Describe(fact, exception);
        }
    }

    public static bool IsMissingBlob(RequestFailedException exception) =>
        exception.Status == 404 && exception.ErrorCode is null or "BlobNotFound" or "ResourceNotFound";

    private static ObjectStoreException Describe(string fact, Exception exception) =>
        exception switch
        {
            // One for each attempt.
            AggregateException { InnerExceptions: [.., var last] } => Describe(fact, last),
            RequestFailedException { Status: > 0 } answer => Failures.Remote(
                Kind(answer),
                fact,
                Answer(answer),
                exception
            ),
            // The messages of a chain of credentials are long, and may repeat a part of one.
            AuthenticationFailedException => Failures.Remote(ObjectStoreFailure.Denied, fact, exception.GetType().Name),
            _ => Failures.Remote(ObjectStoreFailure.Unavailable, fact, exception.Message, exception),
        };

    private static string Answer(RequestFailedException exception) =>
        $"{exception.Status} {exception.ErrorCode}"
        + (
            exception.GetRawResponse() is { } response && response.Headers.TryGetValue("x-ms-request-id", out var id)
                ? $", request {id}"
                : ""
        );

    // https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes
    private static ObjectStoreFailure Kind(RequestFailedException exception) =>
        exception.ErrorCode switch
        {
            "ContainerNotFound" or "ContainerBeingDeleted" => ObjectStoreFailure.BucketNotFound,
            "ServerBusy" => ObjectStoreFailure.Throttled,
            // Another writer of the key was ready first, and Azure deleted the blocks of this one.
            "InvalidBlockList" => ObjectStoreFailure.Unavailable,
            "AuthenticationFailed"
                when exception.Message.Contains("date header too old", StringComparison.OrdinalIgnoreCase) =>
                ObjectStoreFailure.ClockSkew,
            "InvalidResourceName" or "InvalidUri" => ObjectStoreFailure.InvalidKey,
            "InvalidMetadata" or "MetadataTooLarge" or "InvalidHeaderValue" => ObjectStoreFailure.InvalidHeaders,
            _ => exception.Status switch
            {
                401 or 403 => ObjectStoreFailure.Denied,
                429 or 503 => ObjectStoreFailure.Throttled,
                501 => ObjectStoreFailure.NotSupported,
                507 => ObjectStoreFailure.Full,
                408 or >= 500 => ObjectStoreFailure.Unavailable,
                _ => ObjectStoreFailure.Other,
            },
        };
}
