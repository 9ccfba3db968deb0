using System.Net;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Conformance;

/// <summary>Sends requests with unchanged targets over HTTP/2 without TLS.</summary>
internal static class Http2Wire
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public static async Task<Answer> SendAsync(
        Uri server,
        string method,
        string target,
        IEnumerable<KeyValuePair<string, string>> headers
    )
    {
        var uri = new Uri(
            server.GetLeftPart(UriPartial.Authority) + target,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        using var request = new HttpRequestMessage(new(method), uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpVersion.Version20, response.Version);
        return await Answer.Read(response, TestContext.Current.CancellationToken);
    }
}
