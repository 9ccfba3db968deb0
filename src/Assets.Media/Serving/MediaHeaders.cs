using Assets.AspNetCore.Serving;
using Assets.Media.Storing;
using Assets.Media.Urls;
using Assets.Storage;
using Microsoft.AspNetCore.Http;

namespace Assets.Media.Serving;

/// <summary>The headers of responses with files of a store.</summary>
internal static class MediaHeaders
{
    /// <summary>The value of <c>Last-Modified</c>, which is never in the future.</summary>
    public static HttpDate DateOf(StoredObject file) => HttpDate.NotInTheFuture(file.LastModified);

    /// <summary>The headers that 200, 206 and 304 share (RFC 9110, section 15.4.5).</summary>
    public static void SetValidators(IHeaderDictionary headers, Admission admission, StoredObject file)
    {
        headers.ETag = file.ETag;
        headers.LastModified = DateOf(file).Text;
        headers.CacheControl = admission.CacheControl;
        headers["Cross-Origin-Resource-Policy"] = admission.ResourcePolicy;
    }

    /// <summary>The headers of a response with content, or of one to HEAD.</summary>
    public static void SetContent(
        HttpResponse response,
        MediaStoreEntry store,
        Admission admission,
        UrlClaims claims,
        StoredObject file,
        long length
    )
    {
        var headers = response.Headers;
        SetValidators(headers, admission, file);
        ContentRules.Set(headers, store, claims, file);
        headers.AcceptRanges = "bytes";
        headers.ContentLength = length;
        if (file.Headers.ContentEncoding is { } encoding)
            headers.ContentEncoding = encoding;
        else
            response.OnStarting(CompressedByTheApp, response);
    }

    /// <summary>
    /// Response compression keeps the strong entity tag, with which a client could continue a compressed body with a
    /// range of the file. A weak one permits no ranges.
    /// </summary>
    private static Task CompressedByTheApp(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (headers.ContentEncoding.Count > 0)
        {
            headers.ETag = "W/" + headers.ETag;
            headers.AcceptRanges = default;
        }

        return Task.CompletedTask;
    }
}
