using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Assets.Storage.Tests.Google;

/// <summary>The uploads of the double: multipart and resumable.</summary>
internal sealed class GoogleSessions(GoogleObjects objects)
{
    public const string Path = "/upload/session/";

    /// <summary>Parts other than the last are multiples of this.</summary>
    private const int Unit = 256 << 10;

    private readonly ConcurrentDictionary<string, Session> sessions = new();

    public async Task UploadAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var createOnly = query["ifGenerationMatch"] == "0";
        if (query["uploadType"] == "multipart")
            await MultipartAsync(context, createOnly);
        else if (query["uploadType"] == "resumable")
            await StartAsync(context, createOnly);
        else
            await GoogleDouble.ErrorAsync(context, 400, "invalid", "uploadType");
    }

    public async Task AnswerAsync(HttpContext context, string path)
    {
        if (!sessions.TryGetValue(path[Path.Length..], out var session))
            await GoogleDouble.ErrorAsync(context, 404, "notFound", "No such session");
        else if (context.Request.Method == HttpMethods.Delete)
        {
            sessions.TryRemove(path[Path.Length..], out _);
            context.Response.StatusCode = 499;
        }
        else
            await AppendAsync(context, session);
    }

    private async Task MultipartAsync(HttpContext context, bool createOnly)
    {
        var boundary = MediaTypeHeaderValue.Parse(context.Request.ContentType).Boundary.Value!.Trim('"');
        var reader = new MultipartReader(boundary, context.Request.Body);
        var resource = (JsonObject)(await JsonNode.ParseAsync((await reader.ReadNextSectionAsync())!.Body))!;
        using var body = new MemoryStream();
        await (await reader.ReadNextSectionAsync())!.Body.CopyToAsync(body);
#pragma warning disable CA5351 // The checksum of the API, which the client announces.
        if ((string?)resource["md5Hash"] is { } md5 && md5 != Convert.ToBase64String(MD5.HashData(body.ToArray())))
            await GoogleDouble.ErrorAsync(
                context,
                400,
                "invalid",
                "Provided MD5 hash doesn't match calculated MD5 hash"
            );
#pragma warning restore CA5351
        else
            await PutAsync(context, resource, body.ToArray(), createOnly);
    }

    private async Task StartAsync(HttpContext context, bool createOnly)
    {
        var resource = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        if (createOnly && objects.Exists((string)resource["name"]!))
        {
            await GoogleDouble.ErrorAsync(context, 412, "conditionNotMet", "Precondition Failed");
            return;
        }

        var id = Guid.NewGuid().ToString("n");
        sessions[id] = new(resource, createOnly);
        context.Response.Headers.Location = $"http://{context.Request.Host}{Path}{id}";
    }

    private async Task AppendAsync(HttpContext context, Session session)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var range = ContentRangeHeaderValue.Parse((string?)context.Request.Headers.ContentRange);
        var isLast = range.HasLength;
        if (range.From != session.Body.Length || range.To - range.From + 1 != body.Length)
            await GoogleDouble.ErrorAsync(context, 400, "invalid", $"Content-Range {range}");
        else if (!isLast && body.Length % Unit != 0)
            await GoogleDouble.ErrorAsync(context, 400, "invalid", "Not a multiple of 256 KB");
        else
        {
            // The service may keep less than it was sent: here of the first part, to test that the rest is sent again.
            var kept = session.Body.Length == 0 ? Math.Min(Unit, (int)body.Length) : (int)body.Length;
            session.Body.Write(body.GetBuffer(), 0, kept);
            if (isLast && session.Body.Length == range.Length)
                await PutAsync(context, session.Resource, session.Body.ToArray(), session.CreateOnly);
            else
            {
                context.Response.StatusCode = 308;
                context.Response.Headers.Range = $"bytes=0-{session.Body.Length - 1}";
            }
        }
    }

    private async Task PutAsync(HttpContext context, JsonObject resource, byte[] body, bool createOnly)
    {
        if (objects.TryPut(resource, body, createOnly))
            await GoogleDouble.JsonAsync(context, resource);
        else
            await GoogleDouble.ErrorAsync(context, 412, "conditionNotMet", "Precondition Failed");
    }

    private sealed record Session(JsonObject Resource, bool CreateOnly)
    {
        public MemoryStream Body { get; } = new();
    }
}
