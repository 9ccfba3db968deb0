using Amazon.Runtime;
using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>
/// One client for all requests of a store. The SDK's own waits for an interim response before each body, and uses other
/// clients for other settings.
/// </summary>
/// <param name="idleTimeout">How long nothing may be sent or received.</param>
internal sealed class S3HttpClient(TimeSpan idleTimeout) : HttpClientFactory, IDisposable
{
    private readonly HttpClient client = new(new WithoutExpectation { InnerHandler = IdleLimit.Handler(idleTimeout) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => client.Dispose();

    private sealed class WithoutExpectation : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.ExpectContinue = false;
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException exception)
            {
                throw new S3IdleException(exception.Message);
            }
        }
    }
}

/// <summary>
/// A <see cref="TimeoutException"/> for the SDK, which repeats requests that fail with one, or have one as inner
/// exception, so that a store that never answers would take minutes.
/// </summary>
internal sealed class S3IdleException(string message) : AmazonClientException(message);
