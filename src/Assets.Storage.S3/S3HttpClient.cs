using Amazon.Runtime;

namespace Assets.Storage.S3;

/// <summary>
/// One client for all requests of a store. The SDK's own waits for an interim response before each body, and uses other
/// clients for other settings.
/// </summary>
/// <param name="timeout">How long a request may take until the headers of its answer.</param>
internal sealed class S3HttpClient(TimeSpan timeout) : HttpClientFactory, IDisposable
{
    private readonly HttpClient client = new(new WithoutExpectation { InnerHandler = Handler() }) { Timeout = timeout };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // So that changes of DNS are seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

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
