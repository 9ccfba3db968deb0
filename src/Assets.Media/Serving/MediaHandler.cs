using System.Globalization;
using Assets.AspNetCore.Serving;
using Assets.Media.Configuration;
using Assets.Media.Storing;
using Assets.Media.Urls;
using Assets.Media.Variants;
using Assets.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Logging;
using ByteRange = Assets.Storage.ByteRange;

namespace Assets.Media.Serving;

/// <summary>Answers requests for files of the stores according to RFC 9110.</summary>
internal sealed class MediaHandler(
    StoreEntries stores,
    MediaGate gate,
    VariantMaking variants,
    ILogger<IMediaStorage> logger
)
{
    /// <summary><c>Cache-Control</c> of refusals: what is refused now may exist later.</summary>
    public const string NoStore = "no-store";

    /// <param name="context">A request for a path of the store.</param>
    /// <param name="name">The name of the store.</param>
    /// <param name="isRestricted">Whether authorization of the endpoint lets only some users reach it.</param>
    public async Task AnswerAsync(HttpContext context, string name, bool isRestricted)
    {
        // Methods are case-sensitive (RFC 9110, section 9.1): Kestrel would send a body for "head".
        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            Refuse(context, StatusCodes.Status405MethodNotAllowed);
            return;
        }

        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
            cache.Context.AllowCacheStorage = false;
        var store = stores[name];
        var key = ObjectKey.TryParse(context.Request.RouteValues["key"] as string, out var parsed)
            ? parsed
            : (ObjectKey?)null;
        var admission = await gate.AdmitAsync(context, store, key, isRestricted);
        if (ReferenceEquals(admission, Admission.Answered))
            return;
        if (ReferenceEquals(admission, Admission.Forbidden))
            Refuse(context, StatusCodes.Status403Forbidden);
        else if (admission.Claims is { } claims && Find(store, claims, context.RequestAborted) is { } file)
            await ServeAsync(
                context,
                store,
                file.IsCurrent ? admission : admission.WithoutCaching(),
                claims,
                file.Open
            );
        else
            Refuse(context, StatusCodes.Status404NotFound);
    }

    /// <summary>The file or the variant that the URL names; null if there is none.</summary>
    private RequestedFile? Find(MediaStoreEntry store, UrlClaims claims, CancellationToken aborted)
    {
        var key = claims.Key;
        if (ReservedKeys.Contain(key))
            return null;
        if (claims.Variant is null)
            return new(range => store.Store.OpenAsync(key, range, aborted), IsCurrent: true);
        return VariantText.Find(store.Options.Variants, key, claims.Variant) is var (variant, isCurrent)
            ? new(range => variants.OpenAsync(store, key, variant.Name, range, aborted), isCurrent)
            : null;
    }

    private async Task ServeAsync(
        HttpContext context,
        MediaStoreEntry store,
        Admission admission,
        UrlClaims claims,
        Func<ByteRange?, Task<StoredObject?>> open
    )
    {
        StoredObject? body = null;
        try
        {
            body = await DecideAsync(context, store, admission, claims, open);
            if (body is not null)
                await MediaBody.SendAsync(context, body, logger);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone.
        }
        catch (ObjectStoreException exception) when (!context.Response.HasStarted)
        {
            Refuse(context, StatusOf(exception));
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
                logger.NotServed(claims.Key, store.Name, exception);
        }
        finally
        {
            if (body is not null)
                await body.DisposeAsync();
        }
    }

    /// <summary>
    /// Sets status and headers. A request that may need no bytes, or some, asks the store for the properties first, so
    /// that no connection is closed with bytes on it.
    /// </summary>
    /// <returns>What is sent; null if the response has no body.</returns>
    private static async Task<StoredObject?> DecideAsync(
        HttpContext context,
        MediaStoreEntry store,
        Admission admission,
        UrlClaims claims,
        Func<ByteRange?, Task<StoredObject?>> open
    )
    {
        var isGet = context.Request.Method is "GET";
        if (isGet && !IsConditional(context.Request.Headers))
        {
            if (await open(null) is not { } whole)
                return Refuse(context, StatusCodes.Status404NotFound);
            MediaHeaders.SetContent(context.Response, store, admission, claims, whole, whole.Length);
            return whole;
        }

        await using var properties = await open(ByteRange.None);
        if (properties is null)
            return Refuse(context, StatusCodes.Status404NotFound);
        var (request, etag, modified) = (context.Request.Headers, properties.ETag, MediaHeaders.DateOf(properties));
        switch (Preconditions.Evaluate(request, etag, modified))
        {
            case Precondition.Failed:
                return Refuse(context, StatusCodes.Status412PreconditionFailed);
            case Precondition.NotModified:
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                MediaHeaders.SetValidators(context.Response.Headers, admission, properties);
                return null;
        }

        if (!isGet)
        {
            MediaHeaders.SetContent(context.Response, store, admission, claims, properties, properties.Length);
            return null;
        }

        var selection = RangeSelection.Of(request, etag, modified, properties.Length);
        if (selection.Kind == RangeKind.Unsatisfiable)
            return NoSuchRange(context, properties.Length);
        // Several ranges would need several requests to the store, and a client must accept the whole (section 14.2).
        var part = selection is { Kind: RangeKind.Part, Several: null }
            ? selection.Range
            : (AspNetCore.Serving.ByteRange?)null;
        var body = await open(
            part is { } range ? ByteRange.Between(range.Start, range.Start + range.Length - 1) : null
        );
        if (body is null || body.ETag != etag)
        {
            // It was deleted or replaced a moment ago.
            if (body is not null)
                await body.DisposeAsync();
            return Refuse(
                context,
                body is null ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable
            );
        }

        MediaHeaders.SetContent(context.Response, store, admission, claims, body, body.ContentLength);
        if (part is { } sent)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = sent.Of(body.Length);
        }

        return body;
    }

    private static bool IsConditional(IHeaderDictionary request) =>
        request.Range.Count > 0
        || request.IfNoneMatch.Count > 0
        || request.IfModifiedSince.Count > 0
        || request.IfMatch.Count > 0
        || request.IfUnmodifiedSince.Count > 0;

    private static int StatusOf(ObjectStoreException exception) =>
        exception.Failure switch
        {
            ObjectStoreFailure.InvalidKey => StatusCodes.Status404NotFound,
            // The file was replaced by a shorter one a moment ago.
            ObjectStoreFailure.RangeNotSatisfiable => StatusCodes.Status503ServiceUnavailable,
            _ when exception.IsTransient => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static StoredObject? NoSuchRange(HttpContext context, long length)
    {
        Refuse(context, StatusCodes.Status416RangeNotSatisfiable);
        context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
        return null;
    }

    /// <summary>
    /// A refusal has no body, so that the app can show a page of its own, and therefore no policy for content.
    /// </summary>
    private static StoredObject? Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = NoStore;
        return null;
    }

    private sealed record RequestedFile(Func<ByteRange?, Task<StoredObject?>> Open, bool IsCurrent);
}
