using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>What a request for an asset is answered with. It is complete before any status or header is set.</summary>
internal readonly struct Answer
{
    public required int Status { get; init; }

    /// <summary>What is sent, or named by a 304 or 416; null for other refusals.</summary>
    public Representation? Representation { get; init; }

    /// <summary>The bytes; missing when the answer has no content. Whoever sends the answer disposes them.</summary>
    public BodyBytes Body { get; init; }

    /// <summary>The bytes that are sent, when there is one part or the whole.</summary>
    public ByteRange Part { get; init; }

    /// <summary>The parts, when there are several.</summary>
    public MultipartRanges? Parts { get; init; }

    /// <summary>
    /// Whether the request is that of an error page, which the app runs again for this path
    /// (<c>UseStatusCodePagesWithReExecute</c>, <c>UseExceptionHandler</c>): the status is the app's, and the content
    /// belongs to another URL.
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
