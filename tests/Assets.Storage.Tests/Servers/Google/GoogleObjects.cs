using System.Globalization;
using System.Text;
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

    /// <param name="resource">The properties.</param>
    /// <param name="body">The content.</param>
    /// <param name="generation">That of the object to replace, <c>0</c> if there must be none, null for any.</param>
    /// <returns>False if the precondition fails.</returns>
    public bool TryPut(JsonObject resource, byte[] body, string? generation)
    {
        lock (stored)
        {
            var name = (string)resource["name"]!;
            if (!Fits(name, generation))
                return false;
            resource["size"] = body.Length.ToString(CultureInfo.InvariantCulture);
            resource["generation"] = (++generations).ToString(CultureInfo.InvariantCulture);
            resource["updated"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
            resource["contentType"] ??= "application/octet-stream";
            (resource["md5Hash"], resource["crc32c"]) = (Checksums.Md5(body), Checksums.Crc32C(body));
            stored[name] = (resource, body);
            return true;
        }
    }

    /// <summary>Whether a precondition holds for the object with a name.</summary>
    public bool Fits(string name, string? generation)
    {
        lock (stored)
        {
            var current = stored.TryGetValue(name, out var found) ? (string)found.Resource["generation"]! : "0";
            return generation is null || generation == current;
        }
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
        var after = (string?)query["pageToken"] is { } token ? NameOf(token) : "";
        List<JsonObject> matching;
        lock (stored)
        {
            matching =
            [
                .. stored
                    .Where(pair => pair.Key.StartsWith((string?)query["prefix"] ?? "", StringComparison.Ordinal))
                    .Where(pair => string.CompareOrdinal(pair.Key, after) > 0)
                    .Select(pair => pair.Value.Resource),
            ];
        }

        var page = new JsonObject();
        // The service leaves out empty lists.
        if (matching.Count > 0)
            page["items"] = new JsonArray([.. matching.Take(PageSize).Select(item => item.DeepClone())]);
        if (matching.Count > PageSize)
            page["nextPageToken"] = Token((string)matching[PageSize - 1]["name"]!);
        await GoogleDouble.JsonAsync(context, page);
    }

    /// <summary>A page starts after a name, so that objects may be deleted between two pages.</summary>
    private static string Token(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));

    private static string NameOf(string token) => Encoding.UTF8.GetString(Convert.FromBase64String(token));

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
