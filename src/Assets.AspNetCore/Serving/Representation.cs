using Assets.Manifest;

namespace Assets.AspNetCore.Serving;

/// <summary>One form of an asset's bytes, with its own strong entity tag.</summary>
internal sealed class Representation(ContentCoding coding, string etag, long length, Body body)
{
    /// <summary>
    /// Milliseconds between two messages about one file. Without a limit every request would log one.
    /// </summary>
    private const long ReportInterval = 60_000;

    private long nextReport = long.MinValue;

    public ContentCoding Coding => coding;

    /// <summary>The strong entity tag, with its quotes.</summary>
    public string ETag => etag;

    public long Length => length;

    public Body Body => body;

    /// <summary>
    /// The value of <c>Content-Encoding</c>, which the identity coding must not have (RFC 9110, section 12.5.3).
    /// </summary>
    public string? ContentEncoding => coding.Name();

    /// <summary>Whether to report a missing file: at most once each minute.</summary>
    /// <param name="now">Milliseconds of a monotonic clock.</param>
    public bool IsDueForReport(long now)
    {
        var due = Volatile.Read(ref nextReport);
        return now >= due && Interlocked.CompareExchange(ref nextReport, now + ReportInterval, due) == due;
    }
}
