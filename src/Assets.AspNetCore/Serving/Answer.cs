using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>The decision about a request for an asset. It is complete before a status or header is set.</summary>
internal readonly struct Answer
{
    public required int Status { get; init; }

    /// <summary>The representation that is sent or that a 304 or 416 is about; null for other refusals.</summary>
    public Representation? Representation { get; init; }

    /// <summary>The bytes; missing when the answer has no content. The sender of the answer disposes them.</summary>
    public BodyBytes Body { get; init; }

    /// <summary>The bytes that are sent, when there is one part or the whole.</summary>
    public ByteRange Part { get; init; }

    /// <summary>The parts, when there are several.</summary>
    public MultipartRanges? Parts { get; init; }

    /// <summary>
    /// Whether the app re-executes the request for an error page (<c>UseStatusCodePagesWithReExecute</c>,
    /// <c>UseExceptionHandler</c>). The app has then set the status, and the content is not that of the requested URL.
    /// </summary>
    public bool IsErrorPage { get; init; }

    public static Answer Refusal(int status) => new() { Status = status };

    public static Answer NotModified(Representation representation) =>
        new() { Status = StatusCodes.Status304NotModified, Representation = representation };

    public static Answer NoSuchRange(Representation representation) =>
        new() { Status = StatusCodes.Status416RangeNotSatisfiable, Representation = representation };

    public static Answer Whole(Representation representation, BodyBytes body, int status = StatusCodes.Status200OK) =>
        new()
        {
            Status = status,
            Representation = representation,
            Body = body,
            Part = new(0, representation.Length),
        };
}
