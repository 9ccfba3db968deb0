using System.Globalization;
using Assets.AspNetCore.Insight;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Serving;

/// <summary>Answers a request for an asset as RFC 9110 says; nothing is allocated for a small body that is in memory.</summary>
internal sealed class AssetHandler(ILogger logger, AssetMetrics metrics)
{
    private readonly BodyWriting writing = new();

    public Task AnswerAsync(HttpContext context, AssetResponse asset)
    {
        // A body that is still on its way has its headers already.
        var answer = DecideAsync(context, asset);
        metrics.Answered(context);
        return answer;
    }

    private Task DecideAsync(HttpContext context, AssetResponse asset)
    {
        var request = context.Request;
        // Ordinal: methods have letter case (RFC 9110, section 9.1), and Kestrel sends a body in answer to "head".
        var isGet = request.Method is "GET";
        if (!isGet && request.Method is not "HEAD")
            return MethodNotAllowed(context.Response);

        for (var missing = 0; ;)
        {
            var index = Negotiation.Select(asset.Representations, request.Headers.AcceptEncoding, missing);
            if (index == Negotiation.None)
                return Refuse(context.Response, asset, missing == 0 ? StatusCodes.Status406NotAcceptable : StatusCodes.Status404NotFound);

            var representation = asset.Representations[index];
            switch (Conditions.Evaluate(request.Headers, representation.ETag, asset.LastModified))
            {
                case Condition.NotModified:
                    return NotModified(context.Response, asset, representation);
                case Condition.Failed:
                    return Refuse(context.Response, asset, StatusCodes.Status412PreconditionFailed);
            }

            var body = representation.Body.Open();
            if (body.Exists)
                return SendAsync(context, asset, representation, body, isGet);
            metrics.Missing();
            logger.FileMissing(asset.Path, representation.Coding, representation.Length);
            missing |= 1 << index;
        }
    }

    private Task SendAsync(HttpContext context, AssetResponse asset, Representation representation, in OpenedBody body, bool isGet)
    {
        // Range means something for GET only (RFC 9110, section 14.2).
        if (isGet && context.Request.Headers.Range is [{ } range] && Conditions.AllowsRange(context.Request.Headers, representation.ETag, asset.LastModified))
            return SendRangeAsync(context.Response, asset, representation, body, ByteRange.Specs(range));

        var response = context.Response;
        SetHeaders(response.Headers, asset, representation, representation.Length);
        if (isGet)
            return writing.SendAsync(response, body, new(0, representation.Length));
        body.Dispose();
        return Task.CompletedTask;
    }

    private Task SendRangeAsync(HttpResponse response, AssetResponse asset, Representation representation, in OpenedBody body, ReadOnlySpan<char> specs)
    {
        IReadOnlyList<ByteRange> ranges = [];
        var range = new ByteRange(0, representation.Length);
        var kind = specs.Contains(',')
            ? ByteRanges.Parse(specs, representation.Length, out ranges)
            : ByteRange.Parse(specs, representation.Length, out range);
        if (kind == RangeKind.Unsatisfiable)
        {
            body.Dispose();
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{representation.Length}");
            return Refuse(response, asset, StatusCodes.Status416RangeNotSatisfiable);
        }

        if (kind == RangeKind.Part)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            range = ranges.Count > 0 ? ranges[0] : range;
        }

        SetHeaders(response.Headers, asset, representation, range.Length);
        if (ranges.Count > 1 && kind == RangeKind.Part)
            return ByteRanges.SendAsync(writing, response, body, ranges, asset.ContentType, representation.Length);
        if (kind == RangeKind.Part)
            response.Headers.ContentRange = range.Of(representation.Length);
        return writing.SendAsync(response, body, range);
    }

    private static void SetHeaders(IHeaderDictionary headers, AssetResponse asset, Representation representation, long length)
    {
        asset.SetCommonHeaders(headers, representation);
        headers.ContentType = asset.ContentType;
        headers.ContentLength = length;
        headers.AcceptRanges = "bytes";
        headers.XContentTypeOptions = "nosniff";
        if (representation.ContentEncoding is { } encoding)
            headers.ContentEncoding = encoding;
    }

    private static Task NotModified(HttpResponse response, AssetResponse asset, Representation representation)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        asset.SetCommonHeaders(response.Headers, representation);
        return Task.CompletedTask;
    }

    private static Task MethodNotAllowed(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    /// <summary>A refusal is never cached: the next deployment may answer.</summary>
    private static Task Refuse(HttpResponse response, AssetResponse asset, int status)
    {
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        asset.SetVary(response.Headers);
        return Task.CompletedTask;
    }
}
