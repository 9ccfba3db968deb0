using System.Collections.Concurrent;
using System.Globalization;
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

    /// <summary>The parameters of uploads that the double knows; it refuses others instead of ignoring them.</summary>
    private static readonly string[] Parameters = ["uploadType", "ifGenerationMatch"];

    private readonly ConcurrentDictionary<string, Session> sessions = new();
    private int cuts;

    /// <summary>How many sessions were started, and how many bytes of parts arrived.</summary>
    public (int Sessions, long Bytes) Received { get; private set; }

    /// <summary>Keeps the first unit of each of the next parts, and closes the connection without an answer.</summary>
    public void Cut(int parts) => cuts = parts;

    /// <summary>Forgets the sessions, as the service does after a week.</summary>
    public void Forget() => sessions.Clear();

    public async Task UploadAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var generation = (string?)query["ifGenerationMatch"];
        if (query.Keys.Except(Parameters).ToList() is [var unknown, ..])
            await GoogleDouble.ErrorAsync(context, 400, "invalid", $"Unknown parameter {unknown}");
        else if (query["uploadType"] == "multipart")
            await MultipartAsync(context, generation);
        else if (query["uploadType"] == "resumable")
            await StartAsync(context, generation);
        else
            await GoogleDouble.ErrorAsync(context, 400, "invalid", "uploadType");
    }

    public async Task AnswerAsync(HttpContext context, string path)
    {
        var id = path[Path.Length..];
        var contentRange = (string?)context.Request.Headers.ContentRange ?? "";
        if (!sessions.TryGetValue(id, out var session))
            await GoogleDouble.ErrorAsync(context, 404, "notFound", "No such session");
        else if (context.Request.Method == HttpMethods.Delete)
        {
            sessions.TryRemove(id, out _);
            context.Response.StatusCode = 499;
        }
        else if (contentRange.StartsWith("bytes */", StringComparison.Ordinal))
            await AnswerStatusAsync(context, session, contentRange["bytes */".Length..]);
        else
            await AppendAsync(context, session);
    }

    private async Task MultipartAsync(HttpContext context, string? generation)
    {
        var boundary = MediaTypeHeaderValue.Parse(context.Request.ContentType).Boundary.Value!.Trim('"');
        var reader = new MultipartReader(boundary, context.Request.Body);
        var resource = (JsonObject)(await JsonNode.ParseAsync((await reader.ReadNextSectionAsync())!.Body))!;
        using var body = new MemoryStream();
        await (await reader.ReadNextSectionAsync())!.Body.CopyToAsync(body);
        string[] announced = (string?)resource["md5Hash"] is { } md5 ? [$"md5={md5}"] : [];
        await PutAsync(context, resource, body.ToArray(), generation, announced);
    }

    private async Task StartAsync(HttpContext context, string? generation)
    {
        var resource = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        if (!objects.Fits((string)resource["name"]!, generation))
        {
            await GoogleDouble.ErrorAsync(context, 412, "conditionNotMet", "Precondition Failed");
            return;
        }

        var id = Guid.NewGuid().ToString("n");
        sessions[id] = new(resource, generation);
        Received = (Received.Sessions + 1, Received.Bytes);
        context.Response.Headers.Location = $"http://{context.Request.Host}{Path}{id}";
    }

    /// <summary>Says how much was kept; completes the upload if the client says that this is all.</summary>
    private async Task AnswerStatusAsync(HttpContext context, Session session, string total)
    {
        if (session.IsComplete)
            await GoogleDouble.JsonAsync(context, session.Resource.DeepClone());
        else if (total == session.Body.Length.ToString(CultureInfo.InvariantCulture))
            await CompleteAsync(context, session);
        else
            AnswerIncomplete(context, session);
    }

    private static void AnswerIncomplete(HttpContext context, Session session)
    {
        context.Response.StatusCode = 308;
        if (session.Body.Length > 0)
            context.Response.Headers.Range = $"bytes=0-{session.Body.Length - 1}";
    }

    private async Task AppendAsync(HttpContext context, Session session)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received = (Received.Sessions, Received.Bytes + body.Length);
        var range = ContentRangeHeaderValue.Parse((string?)context.Request.Headers.ContentRange);
        var isLast = range.HasLength;
        // The service ignores bytes that it has already. The client asks first, and does not rely on that.
        if (session.IsComplete || range.From != session.Body.Length || range.To - range.From + 1 != body.Length)
            await GoogleDouble.ErrorAsync(context, 400, "invalid", $"Content-Range {range}");
        else if (!isLast && body.Length % Unit != 0)
            await GoogleDouble.ErrorAsync(context, 400, "invalid", "Not a multiple of 256 KB");
        else
        {
            // The service may keep less than it was sent: here of the first part, to test that the rest is sent again.
            var isCut = cuts-- > 0;
            var kept = isCut || session.Body.Length == 0 ? Math.Min(Unit, (int)body.Length) : (int)body.Length;
            session.Body.Write(body.GetBuffer(), 0, kept);
            if (isCut)
                context.Abort();
            else if (isLast && session.Body.Length == range.Length)
                await CompleteAsync(context, session);
            else
                AnswerIncomplete(context, session);
        }
    }

    private async Task CompleteAsync(HttpContext context, Session session)
    {
        var announced = context.Request.Headers["X-Goog-Hash"].SelectMany(value => value!.Split(','));
        session.IsComplete = await PutAsync(
            context,
            session.Resource,
            session.Body.ToArray(),
            session.Generation,
            announced
        );
    }

    private async Task<bool> PutAsync(
        HttpContext context,
        JsonObject resource,
        byte[] body,
        string? generation,
        IEnumerable<string> announced
    )
    {
        if (!Checksums.AreOf(body, announced))
            await GoogleDouble.ErrorAsync(context, 400, "invalid", "Provided hash doesn't match calculated hash");
        else if (!objects.TryPut(resource, body, generation))
            await GoogleDouble.ErrorAsync(context, 412, "conditionNotMet", "Precondition Failed");
        else
        {
            await GoogleDouble.JsonAsync(context, resource.DeepClone());
            return true;
        }

        return false;
    }

    private sealed record Session(JsonObject Resource, string? Generation)
    {
        public MemoryStream Body { get; } = new();
        public bool IsComplete { get; set; }
    }
}
