using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assets.Storage.Google;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assets.Storage.Tests.Google;

/// <summary>
/// A strict double of Google Cloud Storage with one bucket, written from its documentation: tokens, generations,
/// preconditions, checksums, resumable uploads, V4 signatures. It shows that the client keeps to the documentation, not
/// that the service does.
/// </summary>
public sealed class GoogleDouble : IAsyncLifetime
{
    public const string Collection = "Google";
    public const string Bucket = "tests";

    private readonly GoogleKey key = new();
    private readonly GoogleObjects objects = new();
    private readonly GoogleSessions sessions;
    private WebApplication? app;
    private int failures;

    public GoogleDouble() => sessions = new(objects);

    public string Endpoint { get; private set; } = "";

    public GoogleStoreSettings Settings => new() { Endpoint = Endpoint, CredentialsFile = key.File };

    /// <summary>How many requests, other than for tokens, were answered.</summary>
    public int Requests { get; private set; }

    public GoogleStore Store(string address = $"gs://{Bucket}/some/prefix", GoogleStoreSettings? settings = null) =>
        new(StoreAddress.Parse(address), settings ?? Settings);

    /// <summary>How many sessions of resumable uploads were started, and how many bytes of parts arrived.</summary>
    public (int Sessions, long Bytes) Received => sessions.Received;

    /// <summary>Keeps only the first bytes of each of the next parts, and closes the connection.</summary>
    public void Cut(int parts) => sessions.Cut(parts);

    /// <summary>Ends all sessions.</summary>
    public void ForgetSessions() => sessions.Forget();

    /// <summary>Answers 503 to the next requests.</summary>
    public void Fail(int requests) => failures = requests;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Endpoint = app.Urls.Single();
        key.WriteFile(Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        key.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target.Split('?')[0];
        if (path == "/token")
        {
            await key.AnswerTokenAsync(context);
            return;
        }

        Requests++;
        if (failures > 0)
        {
            failures--;
            context.Response.StatusCode = 503;
        }
        else if (context.Request.Query.ContainsKey("X-Goog-Algorithm"))
            await AnswerSignedAsync(context, path, target);
        else if (context.Request.Headers.Authorization != "Bearer " + GoogleKey.Token)
            await ErrorAsync(context, 401, "authError", "Invalid Credentials");
        else if (path.StartsWith(GoogleSessions.Path, StringComparison.Ordinal))
            await sessions.AnswerAsync(context, path);
        else if (path.Split("/b/")[1].Split('/')[0] != Bucket)
            await ErrorAsync(context, 404, "notFound", "The specified bucket does not exist.");
        else if (path.StartsWith("/upload/", StringComparison.Ordinal))
            await sessions.UploadAsync(context);
        else if (path.Split("/o/") is [_, var name])
            await objects.AnswerAsync(context, Uri.UnescapeDataString(name));
        else
            await objects.ListAsync(context);
    }

    private async Task AnswerSignedAsync(HttpContext context, string path, string target)
    {
        var name = Uri.UnescapeDataString(path[$"/{Bucket}/".Length..]);
        if (!key.IsSigned(context.Request, path, target))
            context.Response.StatusCode = 403;
        else if (context.Request.Method == HttpMethods.Get)
            await objects.SendAsync(context, name);
        else
            await SignedPut.AnswerAsync(context, name, objects);
    }

    /// <summary>An error in the form of the JSON API.</summary>
    public static Task ErrorAsync(HttpContext context, int status, string reason, string message)
    {
        context.Response.StatusCode = status;
        var error = new JsonObject
        {
            ["code"] = status,
            ["message"] = message,
            ["errors"] = new JsonArray(new JsonObject { ["reason"] = reason, ["message"] = message }),
        };
        return JsonAsync(context, new JsonObject { ["error"] = error });
    }

    public static Task JsonAsync(HttpContext context, JsonNode node)
    {
        context.Response.ContentType = "application/json; charset=UTF-8";
        return context.Response.WriteAsync(node.ToJsonString(), Encoding.UTF8);
    }
}

[CollectionDefinition(GoogleDouble.Collection)]
public sealed class UsingGoogle : ICollectionFixture<GoogleDouble>;
