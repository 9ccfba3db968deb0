using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>What answers for one request path: all headers are made once, so that a request only points at them.</summary>
internal sealed class AssetResponse
{
    /// <summary>The logical path, for messages.</summary>
    public required string Path { get; init; }

    public required string ContentType { get; init; }

    public required string CacheControl { get; init; }

    public required HttpDate LastModified { get; init; }

    /// <summary>At least one; the smallest first, so that the first acceptable one is the best.</summary>
    public required Representation[] Representations { get; init; }

    /// <summary>Whether pages of other origins may read it: a browser takes a font from another origin only then.</summary>
    public bool AnyOrigin { get; init; }

    /// <summary>Headers that 200, 206 and 304 share (RFC 9110, section 15.4.5).</summary>
    public void SetCommonHeaders(IHeaderDictionary headers, Representation representation)
    {
        headers.ETag = representation.ETag;
        headers.LastModified = LastModified.Text;
        headers.CacheControl = CacheControl;
        SetVary(headers);
        if (AnyOrigin)
            headers.AccessControlAllowOrigin = "*";
    }

    /// <summary>Also on answers without a body: a cache that does not know what a refusal depended on would repeat it to everybody.</summary>
    public void SetVary(IHeaderDictionary headers)
    {
        if (Representations.Length > 1)
            headers.Vary = headers.Vary.Count == 0 ? "Accept-Encoding" : StringValues.Concat(headers.Vary, "Accept-Encoding");
    }
}
