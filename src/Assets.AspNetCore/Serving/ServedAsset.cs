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

    /// <summary>Representations for clients that have the file of an earlier release.</summary>
    public Delta[] Deltas { get; init; } = [];

    /// <summary>The value of <c>Use-As-Dictionary</c>; null if the file is no dictionary.</summary>
    public string? UseAsDictionary { get; init; }

    /// <summary>
    /// Whether pages of other origins have access. Browsers do not use a font of another origin without it.
    /// </summary>
    public bool AllowsAnyOrigin { get; init; }

    /// <summary>Headers of a rule.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; init; } = [];

    /// <summary>The value of <c>Access-Control-Allow-Origin</c>; null if the responses do not have it.</summary>
    public string? AllowedOrigin
    {
        get
        {
            foreach (var (name, value) in Headers)
            {
                if (name.Equals("Access-Control-Allow-Origin", StringComparison.OrdinalIgnoreCase))
                    return value;
            }

            return AllowsAnyOrigin ? "*" : null;
        }
    }

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
        // RFC 9842, section 6.2: the dictionary is negotiated too.
        if (Deltas.Length > 0)
            Vary(headers, "Accept-Encoding, Available-Dictionary", "Accept-Encoding", AvailableDictionary.Name);
        else if (Representations.Length > 1)
            Vary(headers, "Accept-Encoding", "Accept-Encoding");
    }

    private static void Vary(IHeaderDictionary headers, string whole, params ReadOnlySpan<string> names)
    {
        if (headers.Vary.Count == 0)
        {
            headers.Vary = whole;
            return;
        }

        foreach (var name in names)
        {
            if (!Names(headers.Vary, name))
                headers.Vary = StringValues.Concat(headers.Vary, name);
        }
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
