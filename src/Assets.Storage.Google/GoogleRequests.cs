using System.Net;
using System.Net.Http.Headers;
using Assets.Storage.Providers;

namespace Assets.Storage.Google;

/// <summary>
/// Sends requests to the JSON API, and repeats those that fail for a moment. The SDK's own client needs two requests
/// for each upload, however small.
/// </summary>
internal sealed class GoogleRequests(GoogleCredentials credentials, GoogleStoreSettings settings) : IDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    private readonly HttpClient client = new(IdleLimit.Handler(settings.IdleTimeout))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends a request until it succeeds or fails for good.</summary>
    /// <param name="fact">What is not done if it fails, as the start of a sentence.</param>
    /// <param name="create">Makes the request anew for each attempt.</param>
    /// <param name="accepted">Other answers than success that the caller handles.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <param name="completion">
    /// Whether the body is a part of what is repeated, which it is unless it is the content of an object.
    /// </param>
    public async Task<HttpResponseMessage> SendAsync(
        string fact,
        Func<HttpRequestMessage> create,
        HttpStatusCode[] accepted,
        CancellationToken cancellationToken,
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var isLast = attempt == settings.MaxRetries;
            var response = await TrySendAsync(fact, create, isLast, completion, cancellationToken)
                .ConfigureAwait(false);
            if (response is not null)
            {
                if (response.IsSuccessStatusCode || accepted.Contains(response.StatusCode))
                    return response;
                using (response)
                {
                    if (isLast || !IsForAMoment(response.StatusCode))
                        throw await GoogleFailures.ReadAsync(fact, response, cancellationToken).ConfigureAwait(false);
                }
            }

            // Half of it is random, so that many clients do not come back at the same moment.
            var delay = FirstDelay * Math.Pow(2, attempt);
            delay = (delay < LongestDelay ? delay : LongestDelay) * (0.5 + Random.Shared.NextDouble() / 2);
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage?> TrySendAsync(
        string fact,
        Func<HttpRequestMessage> create,
        bool isLast,
        HttpCompletionOption completion,
        CancellationToken cancellationToken
    )
    {
        using var request = create();
        try
        {
            var token = await credentials.TokenAsync(fact, cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            // Google decompresses stored gzip for clients that do not accept it.
            request.Headers.AcceptEncoding.Add(new("gzip"));
            return await client.SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is (HttpRequestException or IOException) and not ObjectStoreException
                || (
                    exception is OperationCanceledException or TimeoutException
                    && !cancellationToken.IsCancellationRequested
                )
            )
        {
            return isLast || exception is TimeoutException
                ? throw Failures.Remote(ObjectStoreFailure.Unavailable, fact, exception.Message, exception)
                : null;
        }
    }

    // https://cloud.google.com/storage/docs/retry-strategy
    private static bool IsForAMoment(HttpStatusCode status) =>
        status
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;
}
