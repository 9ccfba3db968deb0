using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Whether a response may be compressed with a dictionary, by the algorithm of RFC 9842, section 9.3.3. A page of
/// another origin that cannot read the response could otherwise infer from its size which release its visitor has.
/// </summary>
/// <remarks>
/// Browsers check the same and name <c>dcz</c> only in requests that may have it (sections 6.1 and 9.3.2). Responses
/// therefore do not vary by these headers: a cache that varies by <c>Accept-Encoding</c> does not give a delta to a
/// request without <c>dcz</c>, and it would have to store each file once for each kind of request. Whether the
/// connection is secure (section 8) is the client's to check, because a proxy can end TLS before the app.
/// </remarks>
internal static class CrossOriginAccess
{
    /// <param name="request">The request's headers.</param>
    /// <param name="allowedOrigin">The value of the response's <c>Access-Control-Allow-Origin</c>.</param>
    public static bool IsPermitted(IHeaderDictionary request, string? allowedOrigin)
    {
        var site = request["Sec-Fetch-Site"];
        if (site.Count == 0 || site is ["same-origin"])
            return true;
        return request["Sec-Fetch-Mode"] switch
        {
            [] or ["navigate" or "same-origin"] => true,
            ["cors"] => request.Origin is [{ } origin] && (allowedOrigin is "*" || allowedOrigin == origin),
            _ => false,
        };
    }
}
