using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Assets.Browser.Tests.Blazor;

/// <summary>
/// A server of static files that knows no manifest, on a free port of the loopback interface. It answers with the page
/// <c>index.html</c> for the pages of a client, as Blazor's documentation asks of servers.
/// </summary>
internal static class FileServer
{
    public static async Task<WebApplication> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = folder, WebRootPath = folder }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        // Blazor's data for globalization.
        var types = new FileExtensionContentTypeProvider { Mappings = { [".dat"] = "application/octet-stream" } };
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = types });
        app.MapFallbackToFile("index.html");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
