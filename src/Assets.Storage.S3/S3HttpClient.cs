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
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.ExpectContinue = false;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
