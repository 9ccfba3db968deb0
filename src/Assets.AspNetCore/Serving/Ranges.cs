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
        var selection = RangeSelection.Of(request, representation.ETag, asset.LastModified, representation.Length);
        if (selection.Kind == RangeKind.Unsatisfiable)
        {
            body.Dispose();
            return Answer.NoSuchRange(representation);
        }

        if (selection.Kind == RangeKind.Whole)
            return Answer.Whole(representation, body);
        if (selection.Several is null)
            return Part(representation, body) with { Part = selection.Range };
        // Clients would read Content-Encoding as the coding of the whole multipart (RFC 9110, section 8.4).
        if (representation.ContentEncoding is not null)
            return Answer.Whole(representation, body);
        return Part(representation, body) with
        {
            Parts = new(selection.Several, asset.ContentType, representation.Length),
        };
    }

    private static Answer Part(Representation representation, BodyBytes body) =>
        Answer.Whole(representation, body, StatusCodes.Status206PartialContent);
}
