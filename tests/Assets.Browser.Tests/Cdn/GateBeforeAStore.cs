using Assets.Storage.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Assets.Browser.Tests.Cdn;

/// <summary>
/// Passes requests to a store, until a number of objects is stored. It does not answer the next one, so that a test can
/// kill the upload at a known point.
/// </summary>
internal sealed class GateBeforeAStore : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Transfer-Encoding", "Keep-Alive"];

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string store;
    private readonly int limit;
    private ScriptedServer? server;
    private int puts;

    private GateBeforeAStore(string store, int limit) => (this.store, this.limit) = (store, limit);

    public string Url => server!.Url;

    /// <summary>Completes when the next object waits for its answer.</summary>
    public Task IsReached => reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <param name="store">The address of the store.</param>
    /// <param name="puts">How many objects are stored.</param>
    public static async Task<GateBeforeAStore> StartAsync(string store, int puts)
    {
        var gate = new GateBeforeAStore(store, puts);
        gate.server = await ScriptedServer.StartAsync(gate.AnswerAsync);
        return gate;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        client.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPut(context.Request.Method) && Interlocked.Increment(ref puts) > limit)
        {
            reached.TrySetResult();
            // Until the client is gone.
            await Task.Delay(Timeout.Infinite, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(store + context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget)
        );
        if (context.Request.ContentLength is > 0)
            request.Content = new StreamContent(context.Request.Body);
        // The signature covers the headers, and with them the name of this server.
        foreach (var (name, values) in context.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        using var answer = await client.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!OfTheConnection.Contains(name))
                context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
