using System.Net;
using Assets.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Benchmarks.Receiving;

/// <summary>An app that stores each upload in a folder, in the way that is measured.</summary>
internal static class ReceivingApp
{
    public const string Path = "/upload";

    /// <summary>Larger than the largest upload that is measured.</summary>
    private const long MaxLength = 4L << 30;

    public static int Run(string contender, string folder, int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxLength;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = MaxLength);
        builder.Services.AddMedia(media =>
            media.Add(
                "files",
                store => store.UseFileSystem("media").MaxLength(MaxLength).Allow("text/plain", "image/*")
            )
        );
        var app = builder.Build();
        var storage = app.Services.GetRequiredService<MediaStores>()["files"];
        app.Run(context =>
            context.Request.Path != Path ? Task.CompletedTask
            : contender == "copy" ? CopyAsync(context, folder)
            : contender == "form" ? SaveFormAsync(context, storage)
            : SaveBodyAsync(context, storage)
        );
        app.Run();
        return 0;
    }

    /// <summary>What the documentation of ASP.NET Core shows first: no check of any kind.</summary>
    private static async Task CopyAsync(HttpContext context, string folder)
    {
        var form = await context.Request.ReadFormAsync();
        var target = System.IO.Path.Combine(folder, Guid.NewGuid().ToString("n"));
        await using var stream = new FileStream(target, FileMode.CreateNew);
        await form.Files[0].CopyToAsync(stream);
    }

    private static async Task SaveFormAsync(HttpContext context, IMediaStorage storage)
    {
        var file = (await context.Request.ReadFormAsync()).Files[0];
        await using var stream = file.OpenReadStream();
        Answer(context, await storage.SaveAsync(stream, new() { FileName = file.FileName, Length = file.Length }));
    }

    private static async Task SaveBodyAsync(HttpContext context, IMediaStorage storage) =>
        Answer(context, await storage.SaveAsync(context.Request.Body));

    private static void Answer(HttpContext context, MediaResult result) =>
        context.Response.StatusCode = result.IsStored ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
}
