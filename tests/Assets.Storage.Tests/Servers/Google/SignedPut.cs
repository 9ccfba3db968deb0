using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Assets.Storage.Tests.Google;

/// <summary>
/// A <c>PUT</c> of the XML API whose signature was accepted:
/// https://cloud.google.com/storage/docs/xml-api/reference-headers
/// </summary>
internal static class SignedPut
{
    private const string Metadata = "x-goog-meta-";

    public static async Task AnswerAsync(HttpContext context, string name, GoogleObjects objects)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var generation = (string?)context.Request.Headers["x-goog-if-generation-match"];
        context.Response.StatusCode =
            !IsInRange(context.Request, body.Length) ? StatusCodes.Status400BadRequest
            : objects.TryPut(Resource(context.Request, name), body.ToArray(), generation) ? StatusCodes.Status200OK
            : StatusCodes.Status412PreconditionFailed;
    }

    private static bool IsInRange(HttpRequest request, long length)
    {
        if ((string?)request.Headers["x-goog-content-length-range"] is not { } range)
            return true;
        var limits = range.Split(',').Select(limit => long.Parse(limit, CultureInfo.InvariantCulture)).ToArray();
        return limits is [var least, var most] && length >= least && length <= most;
    }

    private static JsonObject Resource(HttpRequest request, string name)
    {
        var resource = new JsonObject
        {
            ["name"] = name,
            ["contentType"] = request.ContentType,
            ["contentEncoding"] = (string?)request.Headers.ContentEncoding,
            ["cacheControl"] = (string?)request.Headers.CacheControl,
            ["contentDisposition"] = (string?)request.Headers.ContentDisposition,
        };
        foreach (var (header, value) in request.Headers)
        {
            if (header.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase))
                (resource["metadata"] ??= new JsonObject())[header[Metadata.Length..].ToLowerInvariant()] =
                    (string?)value;
        }

        return resource;
    }
}
