using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assets.Storage.Tests.Servers;

/// <summary>
/// A proxy before a real store that breaks some of its answers. Requests keep their host and their target byte by byte,
/// so that signatures stay valid.
/// </summary>
public sealed class StoreProxy : IAsyncDisposable
{
    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        }
    );
    private readonly string store;
    private ScriptedServer? server;

    private StoreProxy(string store) => this.store = store;

    public string Url => server!.Url;

    /// <param name="store">The address of the store, without a path.</param>
    /// <param name="answer">Answers a request, or forwards it to the store.</param>
    public static async Task<StoreProxy> StartAsync(string store, Func<HttpContext, StoreProxy, Task> answer)
    {
        var proxy = new StoreProxy(store);
        proxy.server = await ScriptedServer.StartAsync(context => answer(context, proxy));
        return proxy;
    }

    /// <summary>Lets the store answer.</summary>
    public async Task ForwardAsync(HttpContext context)
    {
        using var response = await SendAsync(context);
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>Lets the store answer, and closes the connection after a part of the answer.</summary>
    /// <param name="length">How many bytes of the body the client receives.</param>
    public async Task ForwardPartAsync(HttpContext context, int length)
    {
        using var response = await SendAsync(context);
        var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(length, body.Length)));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Lets the store obey, and does not send its answer.</summary>
    public async Task ForwardSilentlyAsync(HttpContext context)
    {
        using var response = await SendAsync(context);
        await response.Content.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        client.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(store + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        if (context.Request.ContentLength is not null)
            request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            context.RequestAborted
        );
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!string.Equals(name, "Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                context.Response.Headers[name] = values.ToArray();
        }

        return response;
    }
}
