using System.Formats.Tar;
using System.IO.Compression;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>A registry of images on 127.0.0.1 with one image: a layer without files, for x64 Linux.</summary>
internal sealed class ImageRegistry : IAsyncDisposable
{
    private const string Types = "application/vnd.oci.image.";

    private readonly WebApplication app;

    private ImageRegistry(WebApplication app) => this.app = app;

    /// <summary>The name of the image.</summary>
    public string Image => $"localhost:{new Uri(app.Urls.Single()).Port}/base:1";

    public static async Task<ImageRegistry> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();

        var layer = EmptyArchive();
        var packed = Compress(layer);
        var configuration = Encoding.UTF8.GetBytes(
            $$$"""{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["{{{Digest(layer)}}}"]}}"""
        );
        var manifest = Encoding.UTF8.GetBytes(
            $$"""
            {"schemaVersion":2,"mediaType":"{{Types}}manifest.v1+json",
            "config":{{Descriptor("config.v1+json", configuration)}},"layers":[{{Descriptor(
                "layer.v1.tar+gzip",
                packed
            )}}]}
            """
        );
        var answers = new Dictionary<string, (string Type, byte[] Body)>(StringComparer.Ordinal)
        {
            ["/v2/base/manifests/1"] = (Types + "manifest.v1+json", manifest),
            [$"/v2/base/blobs/{Digest(configuration)}"] = (MediaTypeNames.Application.Octet, configuration),
            [$"/v2/base/blobs/{Digest(packed)}"] = (MediaTypeNames.Application.Octet, packed),
        };
        app.Run(async context =>
        {
            if (!answers.TryGetValue(context.Request.Path, out var answer))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = answer.Type;
            context.Response.ContentLength = answer.Body.Length;
            context.Response.Headers["Docker-Content-Digest"] = Digest(answer.Body);
            await context.Response.Body.WriteAsync(answer.Body);
        });
        await app.StartAsync();
        return new(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Descriptor(string type, byte[] body) =>
        $$"""{"mediaType":"{{Types}}{{type}}","digest":"{{Digest(body)}}","size":{{body.Length}}}""";

    private static string Digest(byte[] body) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));

    private static byte[] EmptyArchive()
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "app"));
        return archive.ToArray();
    }

    private static byte[] Compress(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return packed.ToArray();
    }
}
