using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>An asset under one request path. Its headers are created once and shared by all responses.</summary>
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
    /// Whether pages of other origins have access. Browsers do not use a font of another origin without it.
    /// </summary>
    public bool AllowsAnyOrigin { get; init; }

    /// <summary>Headers of a rule.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; init; } = [];

    /// <summary>
    /// Sets the headers that 200, 206 and 304 share (RFC 9110, section 15.4.5), except for <c>Vary</c>.
    /// </summary>
    /// <param name="headers">The response's.</param>
    /// <param name="representation">The representation that is sent.</param>
    /// <param name="isPrivate">Whether only some users have access.</param>
    public void SetValidators(IHeaderDictionary headers, Representation representation, bool isPrivate)
    {
        headers.ETag = representation.ETag;
        headers.LastModified = LastModified.Text;
        headers.CacheControl = isPrivate ? privateCacheControl ??= PrivateCaching.Of(CacheControl) : CacheControl;
        if (AllowsAnyOrigin)
            headers.AccessControlAllowOrigin = "*";
        foreach (var (name, value) in Headers)
            headers[name] = value;
    }

    /// <summary>
    /// Sets <c>Vary</c>, on responses without a body too: without it, a cache would send the refusal for one client to
    /// all clients.
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
