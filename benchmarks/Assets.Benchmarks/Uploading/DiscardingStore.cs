using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assets.Benchmarks.Uploading;

/// <summary>
/// Answers an upload as S3 does and keeps nothing, so that an object may be larger than what Ceph's store in memory
/// has room for.
/// </summary>
internal sealed class DiscardingStore : IAsyncDisposable
{
    private readonly WebApplication app;
    private long received;

    private DiscardingStore(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, port);
            server.Limits.MaxRequestBodySize = null;
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public int Port => new Uri(app.Urls.First()).Port;

    /// <summary>The bytes of all bodies.</summary>
    public long Received => Interlocked.Read(ref received);

    public static async Task<DiscardingStore> StartAsync()
    {
        var store = new DiscardingStore(0);
        await store.app.StartAsync();
        return store;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Method == "HEAD")
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var buffer = new byte[1 << 16];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0; )
            Interlocked.Add(ref received, read);
        response.Headers.ETag = "\"0\"";
        var answer = (request.Method, request.Query.ContainsKey("uploads")) switch
        {
            ("GET", _) => "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
            ("POST", true) => "<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>",
            ("POST", false) => "<CompleteMultipartUploadResult><ETag>\"0\"</ETag></CompleteMultipartUploadResult>",
            _ => "",
        };
        response.ContentType = "application/xml";
        response.Headers.ContentLength = answer.Length;
        response.Headers["x-amz-request-id"] = received.ToString(CultureInfo.InvariantCulture);
        await response.WriteAsync(answer);
    }
}
