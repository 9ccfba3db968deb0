using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>What the conditional headers of a request decide.</summary>
internal enum Precondition
{
    /// <summary>The request is answered as if it had no conditional headers.</summary>
    Proceed,

    /// <summary>304.</summary>
    NotModified,

    /// <summary>412.</summary>
    Failed,
}

/// <summary>Evaluates conditional headers in the order of RFC 9110, section 13.2.2.</summary>
internal static class Preconditions
{
    public static Precondition Evaluate(IHeaderDictionary request, string etag, HttpDate lastModified)
    {
        if (request.IfMatch is { Count: > 0 } match)
        {
            if (!EntityTags.Contain(match, etag, weakly: false))
                return Precondition.Failed;
        }
        else if (request.IfUnmodifiedSince is [{ } unmodified] && lastModified.IsAfter(unmodified))
        {
            return Precondition.Failed;
        }

        if (request.IfNoneMatch is { Count: > 0 } noneMatch)
            return EntityTags.Contain(noneMatch, etag, weakly: true) ? Precondition.NotModified : Precondition.Proceed;
        return request.IfModifiedSince is [{ } modified] && lastModified.IsNotAfter(modified)
            ? Precondition.NotModified
            : Precondition.Proceed;
    }

    /// <summary>
    /// Whether <c>If-Range</c> permits a part of this representation (RFC 9110, section 13.1.5): it must have the
    /// strong tag or the exact date.
    /// </summary>
    public static bool AllowRange(IHeaderDictionary request, string etag, HttpDate lastModified) =>
        request.IfRange switch
        {
            [] => true,
            [{ } tag] when tag.Contains('"', StringComparison.Ordinal) => tag.AsSpan().Trim().SequenceEqual(etag),
            [{ } date] => lastModified.Is(date),
            _ => false,
        };
}
