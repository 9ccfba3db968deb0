using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Assets.Storage.Tests.Google;

/// <summary>The objects of the double, and the requests that read and delete them.</summary>
internal sealed class GoogleObjects
{
    private const int PageSize = 1_000;
    private readonly SortedDictionary<string, (JsonObject Resource, byte[] Body)> stored = new(StringComparer.Ordinal);
    private long generations = 1_700_000_000_000_000;

    /// <returns>False if the precondition fails.</returns>
    public bool TryPut(JsonObject resource, byte[] body, bool createOnly)
    {
        lock (stored)
        {
            var name = (string)resource["name"]!;
            if (createOnly && stored.ContainsKey(name))
                return false;
            resource["size"] = body.Length.ToString(CultureInfo.InvariantCulture);
            resource["generation"] = (++generations).ToString(CultureInfo.InvariantCulture);
            resource["updated"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
            resource["contentType"] ??= "application/octet-stream";
            stored[name] = (resource, body);
            return true;
        }
    }

    public bool Exists(string name)
    {
        lock (stored)
            return stored.ContainsKey(name);
    }

    public async Task AnswerAsync(HttpContext context, string name)
    {
        var query = context.Request.Query;
        if (context.Request.Method == HttpMethods.Delete)
        {
            bool deleted;
            lock (stored)
                deleted = stored.Remove(name);
            if (deleted)
                context.Response.StatusCode = 204;
            else
                await NoSuchObjectAsync(context, name);
        }
        else if (query["alt"] == "media")
            await SendAsync(context, name);
        else if (Find(name, query["generation"]) is { } found)
            await GoogleDouble.JsonAsync(context, found.Resource);
        else
            await NoSuchObjectAsync(context, name);
    }

    /// <summary>Sends the content, or a range of it.</summary>
    public async Task SendAsync(HttpContext context, string name)
    {
        var query = context.Request.Query;
        if (Find(name, query["generation"]) is not { } found)
        {
            await NoSuchObjectAsync(context, name);
            return;
        }

        var response = context.Response;
        response.ContentType = (string?)query["response-content-type"] ?? (string?)found.Resource["contentType"];
        if ((string?)query["response-content-disposition"] is { } disposition)
            response.Headers.ContentDisposition = disposition;
        response.Headers.ContentEncoding = (string?)found.Resource["contentEncoding"];
        response.Headers.CacheControl = (string?)found.Resource["cacheControl"];
        var (first, last) = (0L, found.Body.Length - 1L);
        if (RangeHeaderValue.TryParse((string?)context.Request.Headers.Range, out var ranges))
        {
            var range = ranges.Ranges.Single();
            (first, last) = (range.From!.Value, Math.Min(range.To ?? long.MaxValue, last));
            response.StatusCode = first <= last ? 206 : 416;
            response.Headers.ContentRange = $"bytes {first}-{last}/{found.Body.Length}";
        }

        await response.Body.WriteAsync(found.Body.AsMemory((int)first, (int)(last - first + 1)));
    }

    public async Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        List<JsonObject> matching;
        lock (stored)
        {
            matching =
            [
                .. stored
                    .Where(pair => pair.Key.StartsWith((string?)query["prefix"] ?? "", StringComparison.Ordinal))
                    .Select(pair => pair.Value.Resource),
            ];
        }

        var start = int.Parse((string?)query["pageToken"] ?? "0", CultureInfo.InvariantCulture);
        var page = new JsonObject();
        // The service leaves out empty lists.
        if (matching.Count > start)
            page["items"] = new JsonArray([.. matching.Skip(start).Take(PageSize).Select(item => item.DeepClone())]);
        if (matching.Count > start + PageSize)
            page["nextPageToken"] = (start + PageSize).ToString(CultureInfo.InvariantCulture);
        await GoogleDouble.JsonAsync(context, page);
    }

    private (JsonObject Resource, byte[] Body)? Find(string name, string? generation)
    {
        lock (stored)
        {
            return
                stored.TryGetValue(name, out var found)
                && (generation is null || (string?)found.Resource["generation"] == generation)
                ? found
                : null;
        }
    }

    private static Task NoSuchObjectAsync(HttpContext context, string name) =>
        GoogleDouble.ErrorAsync(context, 404, "notFound", $"No such object: {GoogleDouble.Bucket}/{name}");
}
