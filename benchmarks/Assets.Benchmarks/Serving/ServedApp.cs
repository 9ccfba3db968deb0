using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using Assets.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Benchmarks.Serving;

/// <summary>
/// The .NET apps that are compared: the smallest that Kestrel allows, each with one way to serve files before the same
/// page.
/// </summary>
internal static class ServedApp
{
    /// <summary>What the app answers itself.</summary>
    public const string Page = "/page";

    /// <summary>Bytes allocated since the start, and bytes that live.</summary>
    public const string Counters = "/counters";

    private static readonly byte[] Greeting = "Hello, World!"u8.ToArray();

    public static int Run(string contender, string site, int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = site });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        if (contender is "ours" or "files" or "endpoint")
            builder.Services.AddAssets(options => Configure(options, contender, site));
        var app = builder.Build();
        Serve(app, contender, site);
        app.Run(context =>
            context.Request.Path.Value switch
            {
                Page => AnswerAsync(context.Response, Greeting),
                Counters => AnswerCountersAsync(context.Response),
                _ => AnswerNotFound(context.Response),
            }
        );
        app.Run();
        return 0;
    }

    private static void Configure(AssetsOptions options, string contender, string site)
    {
        options.ManifestPath = PublishedSite.ManifestOf(site);
        if (contender == "files")
            options.MemoryBudgetBytes = 0;
    }

    private static void Serve(WebApplication app, string contender, string site)
    {
        switch (contender)
        {
            case "plaintext":
                break;
            case "bytes":
                UseBytes(app, Path.Combine(site, "wwwroot"));
                break;
            case "static":
                app.UseStaticFiles();
                break;
            case "map":
                app.UseRouting();
                app.MapStaticAssets(Path.Combine(site, PublishedSite.Endpoints));
                app.UseEndpoints(_ => { });
                break;
            case "ours" or "files":
                app.UseAssets();
                break;
            case "endpoint":
                app.UseRouting();
                app.MapAssets();
                app.UseEndpoints(_ => { });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(contender), contender, null);
        }
    }

    /// <summary>The least that Kestrel can do: known bytes, a length, a type, and no question asked.</summary>
    private static void UseBytes(WebApplication app, string root)
    {
        var bodies = Directory
            .GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".gz", StringComparison.Ordinal))
            .OrderBy(file => file, StringComparer.Ordinal)
            .GroupBy(file =>
                "/" + Path.GetRelativePath(root, file.EndsWith(".br", StringComparison.Ordinal) ? file[..^3] : file)
            )
            .ToFrozenDictionary(files => files.Key, files => File.ReadAllBytes(files.Last()), StringComparer.Ordinal);
        app.Use(next =>
            context =>
                bodies.TryGetValue(context.Request.Path.Value!, out var body)
                    ? AnswerAsync(context.Response, body)
                    : next(context)
        );
    }

    private static Task AnswerAsync(HttpResponse response, byte[] body)
    {
        response.ContentType = "text/plain";
        response.ContentLength = body.Length;
        var write = response.BodyWriter.WriteAsync(body);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }

    private static Task AnswerNotFound(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task AnswerCountersAsync(HttpResponse response)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        return response.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{allocated} {GC.GetTotalMemory(forceFullCollection: true)}")
        );
    }
}
