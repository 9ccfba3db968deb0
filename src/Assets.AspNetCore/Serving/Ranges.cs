using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Selects the part of a representation that is sent (RFC 9110, section 14).</summary>
internal static class Ranges
{
    /// <param name="request">
    /// The headers of a GET request. Ranges are not defined for other methods (section 14.2).
    /// </param>
    /// <param name="asset">The requested asset.</param>
    /// <param name="representation">The selected representation.</param>
    /// <param name="body">Its bytes. The answer owns them; they are disposed when it has no content.</param>
    public static Answer Select(
        IHeaderDictionary request,
        ServedAsset asset,
        Representation representation,
        BodyBytes body
    )
    {
        if (
            request.Range is not [{ } field]
            || !Preconditions.AllowRange(request, representation.ETag, asset.LastModified)
        )
            return Answer.Whole(representation, body);
        var specs = ByteRange.Specs(field);
        return specs.Contains(',')
            ? SelectSeveral(specs, asset, representation, body)
            : Select(ByteRange.Parse(specs, representation.Length, out var range), range, representation, body);
    }

    private static Answer SelectSeveral(
        ReadOnlySpan<char> specs,
        ServedAsset asset,
        Representation representation,
        BodyBytes body
    )
    {
        var kind = MultipartRanges.Parse(specs, representation.Length, out var ranges);
        if (kind != RangeKind.Part)
            return Select(kind, default, representation, body);
        if (ranges.Count == 1)
            return Select(RangeKind.Part, ranges[0], representation, body);
        // Clients would read Content-Encoding as the coding of the whole multipart (RFC 9110, section 8.4).
        if (representation.ContentEncoding is not null)
            return Answer.Whole(representation, body);
        return Answer.Whole(representation, body, StatusCodes.Status206PartialContent) with
        {
            Parts = new(ranges, asset.ContentType, representation.Length),
        };
    }

    private static Answer Select(RangeKind kind, ByteRange range, Representation representation, BodyBytes body)
    {
        if (kind != RangeKind.Unsatisfiable)
        {
            return kind == RangeKind.Part
                ? Answer.Whole(representation, body, StatusCodes.Status206PartialContent) with
                {
                    Part = range,
                }
                : Answer.Whole(representation, body);
        }

        body.Dispose();
        return Answer.NoSuchRange(representation);
    }
}
