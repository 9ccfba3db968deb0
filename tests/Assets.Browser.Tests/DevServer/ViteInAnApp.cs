using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Browser.Tests.DevServer;

/// <summary>
/// An app in Development that starts Vite's server for the project in <c>frontend</c>. Its page has a strict Content
/// Security Policy.
/// </summary>
public sealed class ViteInAnApp : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-vite-").FullName;
    private WebApplication app = null!;

    public string Url { get; private set; } = "";

    private string Project => Path.Combine(folder, "frontend");

    public async ValueTask InitializeAsync()
    {
        var definition = Path.Combine(Storefront.Root, "tests/Assets.Browser.Tests/DevServer/frontend");
        foreach (
            var name in new[]
            {
                "package.json",
                "package-lock.json",
                "vite.config.js",
                "src/main.js",
                "src/text.js",
                "src/site.css",
                "src/logo.svg",
            }
        )
        {
            var copy = Path.Combine(Project, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(definition, name), copy);
        }

        await InstallAsync();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "assets.development.json"),
            $$"""
            {"version": 1, "sources": [], "frontends": [{"root": "{{Project}}", "basePath": "dist", "command": "npm run dev", "startServer": true}]}
            """
        );
        await StartAsync();
    }

    /// <summary>Changes a source file.</summary>
    public void Edit(string name, string old, string changed)
    {
        var file = Path.Combine(Project, name);
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Stops the app as a signal of the system would.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>Whether a program listens at an address.</summary>
    public static async Task<bool> ListensAsync(Uri address)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = folder, EnvironmentName = "Development" }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddAssets(options => options.Nonce = _ => "n0nce");
        app = builder.Build();
        app.UseAssets();
        app.MapGet(
            "/",
            async (HttpContext context, AspNetCore.AssetUrls urls) =>
            {
                const string Vite = "http://localhost:*";
                context.Response.Headers.ContentSecurityPolicy =
                    $"default-src 'none'; script-src 'nonce-n0nce' {Vite}; style-src 'nonce-n0nce'; "
                    + $"img-src 'self' data: {Vite}; connect-src {Vite} ws://localhost:*";
                var entry = await urls.EntryHtmlAsync(context, "src/main.js");
                return Results.Content(
                    $"<!doctype html><head>{entry}<link rel=icon href=data:,></head><body><p id=text></p><img id=logo>",
                    "text/html"
                );
            }
        );
        await app.StartAsync();
        var server = app.Services.GetRequiredService<IServer>();
        var port = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        Url = $"http://localhost:{port}/";
    }

    private async Task InstallAsync()
    {
        using var npm = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            )
            {
                WorkingDirectory = Project,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, output);
    }
}
