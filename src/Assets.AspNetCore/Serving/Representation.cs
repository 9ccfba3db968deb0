using Assets.Manifest;

namespace Assets.AspNetCore.Serving;

/// <summary>One form of an asset's bytes, with its own strong entity tag.</summary>
internal sealed class Representation(ContentCoding coding, string etag, long length, IBody body)
{
    public ContentCoding Coding => coding;

    /// <summary>Strong, with its quotes.</summary>
    public string ETag => etag;

    public long Length => length;

    public IBody Body => body;

    /// <summary>The value of <c>Content-Encoding</c>, which the identity coding must not have (RFC 9110, section 12.5.3).</summary>
    public string? ContentEncoding => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };
}
