using System.Net;

namespace Assets.Storage.Providers;

/// <summary>
/// Ends a request during which nothing is sent or received for some time. The limit of <see cref="HttpClient"/> is for
/// the whole request, so it ends long uploads over slow connections, or lets a store that never answers wait for
/// minutes; and it does not apply to the body of the answer.
/// </summary>
/// <param name="limit">How long nothing may be sent or received.</param>
/// <remarks>
/// The request fails with <see cref="TimeoutException"/>. It is not one of the failures that clients of clouds repeat:
/// a store that does not answer for this long does not answer the sixth request either. The same goes for a connection
/// that cannot be made in time.
/// </remarks>
public sealed class IdleLimit(TimeSpan limit) : DelegatingHandler
{
    /// <summary>A slow store answers a LIST of a thousand keys in less; people wait no longer for an error.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(30);

    /// <summary>The limit over a connection, for the client of one store.</summary>
    public static IdleLimit Handler(TimeSpan limit) =>
        new(limit)
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                // So that changes of DNS are seen.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            },
        };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        using var idle = new IdleTimer(limit, cancellationToken);
        if (request.Content is { } content)
            request.Content = new Watched(content, sent => new WatchedStream(sent, limit, idle.Restart));
        try
        {
            var response = await base.SendAsync(request, idle.Token).ConfigureAwait(false);
            response.Content = new Watched(response.Content, sent => sent, limit);
            return response;
        }
        catch (OperationCanceledException exception)
            when (!cancellationToken.IsCancellationRequested
                && (idle.Token.IsCancellationRequested || exception.InnerException is TimeoutException)
            )
        {
            throw new TimeoutException(
                exception.InnerException is TimeoutException connecting
                    ? connecting.Message
                    : WatchedStream.Text(limit),
                exception
            );
        }
    }

    /// <summary>A body whose transfer is watched.</summary>
    private sealed class Watched : HttpContent
    {
        private readonly HttpContent content;
        private readonly Func<Stream, Stream> writing;
        private readonly TimeSpan? reading;

        public Watched(HttpContent content, Func<Stream, Stream> writing, TimeSpan? reading = null)
        {
            this.content = content;
            this.writing = writing;
            this.reading = reading;
            foreach (var (name, values) in content.Headers.NonValidated)
                Headers.TryAddWithoutValidation(name, values);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context,
            CancellationToken cancellationToken
        )
        {
            if (reading is null)
            {
                await content.CopyToAsync(writing(stream), context, cancellationToken).ConfigureAwait(false);
                return;
            }

            var source = await CreateContentReadStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
                await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        protected override Task<Stream> CreateContentReadStreamAsync() =>
            CreateContentReadStreamAsync(CancellationToken.None);

        protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return reading is { } limit ? new WatchedStream(stream, limit, () => { }) : stream;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Headers.ContentLength ?? 0;
            return content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }
    }
}
