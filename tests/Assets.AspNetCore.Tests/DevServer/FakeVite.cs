using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Tests.DevServer;

/// <summary>A server on this machine that answers as Vite 8 does for a project.</summary>
internal sealed class FakeVite : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private FakeVite(WebApplication app) => this.app = app;

    /// <summary>The address without the <c>base</c>.</summary>
    public string Url { get; private set; } = "";

    public int Requests => requests;

    /// <param name="project">The project's folder.</param>
    /// <param name="basePath">The <c>base</c> of its configuration.</param>
    /// <param name="hasReact">Whether it has React's plugin.</param>
    /// <param name="port">A port, or 0 for a free one.</param>
    /// <param name="listen">Sets up the connection.</param>
    public static async Task<FakeVite> StartAsync(
        string project,
        string basePath = "/",
        bool hasReact = false,
        int port = 0,
        IPAddress? address = null,
        Action<ListenOptions>? listen = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(address ?? IPAddress.Loopback, port, listen ?? (_ => { }))
        );
        var app = builder.Build();
        var vite = new FakeVite(app);
        app.Run(context =>
        {
            Interlocked.Increment(ref vite.requests);
            return Answer(context, project, basePath, hasReact);
        });
        await app.StartAsync();
        var listening = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        vite.Url = $"http://localhost:{listening.Port}";
        return vite;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static Task Answer(HttpContext context, string project, string basePath, bool hasReact)
    {
        var path = context.Request.Path.Value!;
        var response = context.Response;
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            response.StatusCode = 404;
            response.ContentType = "text/plain";
            return response.WriteAsync(
                $"The server is configured with a public base URL of {basePath} - did you mean to visit {basePath}{path[1..]} instead?"
            );
        }

        var name = path[basePath.Length..];
        if (name.StartsWith("@fs/", StringComparison.Ordinal))
        {
            response.StatusCode = name == $"@fs{project}/package.json" ? 200 : 403;
            return SendFile(response, Path.Combine(project, "package.json"));
        }

        if (name == "@vite/client" || (hasReact && name == "@react-refresh"))
        {
            response.ContentType = "text/javascript";
            return response.WriteAsync("export {}");
        }

        if (File.Exists(Path.Combine(project, name)))
            return SendFile(response, Path.Combine(project, name));
        response.ContentType = "text/html";
        return response.WriteAsync("<!doctype html>");
    }

    private static Task SendFile(HttpResponse response, string file)
    {
        response.ContentType = Path.GetExtension(file) == ".json" ? "application/json" : "text/javascript";
        return response.WriteAsync(File.ReadAllText(file));
    }
}
