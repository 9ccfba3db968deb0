using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// What answers for one request path: all headers are made once, so that a request only points at them.
/// </summary>
internal sealed class ServedAsset
{
    private string? privateCacheControl;

    /// <summary>The logical path.</summary>
    public required string Path { get; init; }

    public required string ContentType { get; init; }

    public required string CacheControl { get; init; }

    public required HttpDate LastModified { get; init; }

    /// <summary>At least one; the smallest first, so that the first acceptable one is the best.</summary>
    public required Representation[] Representations { get; init; }

    /// <summary>
    /// Whether pages of other origins may read it: a browser takes a font from another origin only then.
    /// </summary>
    public bool AnyOrigin { get; init; }

    /// <summary>Headers that 200, 206 and 304 share (RFC 9110, section 15.4.5), but for <c>Vary</c>.</summary>
    /// <param name="headers">The response's.</param>
    /// <param name="representation">What is sent.</param>
    /// <param name="isPrivate">Whether only some users may have it.</param>
    public void SetValidators(IHeaderDictionary headers, Representation representation, bool isPrivate)
    {
        headers.ETag = representation.ETag;
        headers.LastModified = LastModified.Text;
        headers.CacheControl = isPrivate ? privateCacheControl ??= PrivateCaching.Of(CacheControl) : CacheControl;
        if (AnyOrigin)
            headers.AccessControlAllowOrigin = "*";
    }

    /// <summary>
    /// Also on responses without a body: a cache that does not know what a refusal depended on would repeat it to
    /// everybody.
    /// </summary>
    public void SetVary(IHeaderDictionary headers)
    {
        if (Representations.Length < 2)
            return;
        var vary = headers.Vary;
        if (vary.Count == 0)
            headers.Vary = "Accept-Encoding";
        else if (!Names(vary, "Accept-Encoding"))
            headers.Vary = StringValues.Concat(vary, "Accept-Encoding");
    }

    private static bool Names(in StringValues list, string name)
    {
        foreach (var line in list)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                if (line.AsSpan(range).Trim(" \t").Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
