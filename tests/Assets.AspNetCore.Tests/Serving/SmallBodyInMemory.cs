using System.Diagnostics.Metrics;
using System.IO.Pipelines;
using Assets.AspNetCore.Insight;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class SmallBodyInMemory : IDisposable
{
    private readonly PublishedSite site = PublishedSite.WithDeltas();

    [Theory]
    [InlineData("/css/site.3f9ab20c1k.css", "Accept", "*/*", 200)]
    [InlineData("/fonts/a.1111111111.woff2", "Accept", "*/*", 200)]
    [InlineData("/css/site.css", "If-None-Match", "\"a\", {br}", 304)]
    [InlineData("/img/logo.png", "Range", "bytes=100-", 206)]
    [InlineData("/a/page/that/is/no/asset", "Accept", "*/*", 200)]
    [InlineData("/js/app.5555555555.js", "Accept", "*/*", 200)]
    [InlineData("/js/app.5555555555.js", "Available-Dictionary", ":{dictionary}:", 200)]
    [InlineData("/js/app.5555555555.js", "Available-Dictionary", ":{dictionary}:;x=\"a\", malformed", 200)]
    public void AllocatesNothing(string path, string header, string value, int status)
    {
        site.WriteManifest();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var assets = new PublishedAssets(ManifestIndex.Read(site.Manifest), site.WebRoot, DateTime.UtcNow, new());
        var middleware = new AssetMiddleware(
            _ => Task.CompletedTask,
            new AssetLookup(assets, indexFiles: false),
            new MappedAssets(),
            new AssetHandler(NullLogger.Instance, new AssetMetrics(services.GetRequiredService<IMeterFactory>())),
            new PipelineAccess(hasFallbackPolicy: false, isAfterAuthorization: false)
        );
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.Headers[header] = value
            .Replace("{br}", site.ETag("css/site.css", ContentCoding.Brotli), StringComparison.Ordinal)
            .Replace("{dictionary}", PublishedSite.Digest(PublishedSite.Earlier[1]), StringComparison.Ordinal);
        context.Request.Headers.AcceptEncoding =
            header == "Available-Dictionary" ? "gzip, deflate, br, zstd, dcb, dcz" : "gzip, deflate, br, zstd";
        context.Features.Set<IHttpResponseFeature>(new HttpResponseFeature { Headers = new Headers() });
        context.Features.Set<IHttpResponseBodyFeature>(new Discarding());

        long Allocated(int requests)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < requests; i++)
            {
                context.Response.Headers.Clear();
                context.Response.StatusCode = 200;
                var task = middleware.InvokeAsync(context);
                Assert.True(task.IsCompletedSuccessfully);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(100);
        // The minimum of ten runs: a collection that another thread starts counts the rest of this thread's allocation
        // buffer. The Content-Range of a part is a new string.
        Assert.InRange(Enumerable.Range(0, 10).Min(_ => Allocated(100)), 0, status == 206 ? 100 * 200 : 0);
        Assert.Equal(status, context.Response.StatusCode);
    }

    public void Dispose() => site.Dispose();

    /// <summary>Keeps the length as a number, as Kestrel's headers do.</summary>
    private sealed class Headers : HeaderDictionary, IHeaderDictionary
    {
        long? IHeaderDictionary.ContentLength { get; set; }
    }

    /// <summary>A client that accepts all bytes at once.</summary>
    private sealed class Discarding : PipeWriter, IHttpResponseBodyFeature
    {
        private readonly byte[] buffer = new byte[64 * 1024];

        public PipeWriter Writer => this;

        public Stream Stream => Stream.Null;

        public override void Advance(int bytes) { }

        public override Memory<byte> GetMemory(int sizeHint = 0) => buffer;

        public override Span<byte> GetSpan(int sizeHint = 0) => buffer;

        public override ValueTask<FlushResult> WriteAsync(
            ReadOnlyMemory<byte> source,
            CancellationToken cancellationToken = default
        ) => default;

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public override void CancelPendingFlush() { }

        public override void Complete(Exception? exception = null) { }

        public void DisableBuffering() { }

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task SendFileAsync(
            string path,
            long offset,
            long? count,
            CancellationToken cancellationToken = default
        ) => Task.CompletedTask;

        public Task CompleteAsync() => Task.CompletedTask;
    }
}
