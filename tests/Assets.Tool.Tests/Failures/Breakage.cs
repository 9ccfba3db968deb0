using Assets.Storage.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Failures;

/// <summary>What a broken store or network does with a request.</summary>
internal static class Breakage
{
    public static async Task ErrorAsync(HttpContext context, int status, string code)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>planted text</Message></Error>"
        );
    }

    /// <summary>Receives a part of the request and closes the connection.</summary>
    public static async Task ResetInTheRequestAsync(HttpContext context)
    {
        await context.Request.Body.ReadExactlyAsync(new byte[3]);
        context.Abort();
    }

    /// <summary>Keeps the connection open until the client closes it.</summary>
    public static async Task NeverAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException) { }
    }

    public static bool IsPut(HttpContext context) => HttpMethods.IsPut(context.Request.Method);

    public static Task<StoreProxy> BeforeAsync(CephServer ceph, Func<HttpContext, StoreProxy, Task> answer) =>
        StoreProxy.StartAsync(ceph.Endpoint, answer);
}
