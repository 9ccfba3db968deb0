using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Tests.Serving;

/// <summary>An app on an in-memory server with the public store <c>avatars</c> and the private store <c>invoices</c>.</summary>
internal sealed class MediaSite : IAsyncDisposable
{
    public const string Key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private readonly WebApplication app;

    private MediaSite(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public TestServer Server => app.GetTestServer();

    /// <summary>Starts an app.</summary>
    /// <param name="media">Adds stores; by default those of the summary.</param>
    /// <param name="pipeline">Builds the pipeline; by default <c>MapMedia()</c>.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="server">The server, instead of the one in memory.</param>
    /// <param name="settings">The configuration. By default it has a signing key.</param>
    public static async Task<MediaSite> Start(
        Action<MediaBuilder>? media = null,
        Action<WebApplication>? pipeline = null,
        Action<WebApplicationBuilder>? services = null,
        Action<IWebHostBuilder>? server = null,
        params (string Key, string? Value)[] settings
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        if (server is null)
            builder.WebHost.UseTestServer();
        else
            server(builder.WebHost);
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            (settings.Length == 0 ? [("Assets:Media:SigningKeys:0", Key)] : settings).Select(setting =>
                KeyValuePair.Create(setting.Key, setting.Value)
            )
        );
        builder.Services.AddMedia(media ?? Usual);
        services?.Invoke(builder);
        var app = builder.Build();
        (pipeline ?? (app => app.MapMedia()))(app);
        await app.StartAsync();
        return new(app);
    }

    public static void Usual(MediaBuilder media) =>
        media
            .Add("avatars", store => store.UseMemory("avatars").Public())
            .Add("invoices", store => store.UseMemory("i"));

    public async Task<MediaSite> With(
        string store,
        string key,
        byte[] body,
        string? contentType,
        string? contentEncoding = null
    )
    {
        await StoreOf(store)
            .PutAsync(
                ObjectKey.Parse(key),
                new MemoryStream(body),
                new()
                {
                    Headers = new() { ContentType = contentType, ContentEncoding = contentEncoding },
                }
            );
        return this;
    }

    public Task<MediaSite> With(string store, string key, string text = "0123456789", string? type = "image/png") =>
        With(store, key, System.Text.Encoding.UTF8.GetBytes(text), type);

    public IObjectStore StoreOf(string name) =>
        Services.GetRequiredService<Media.Configuration.StoreEntries>()[name].Store;

    public async Task<string> UrlOf(string store, string key, MediaUrlOptions? options = null) =>
        await Services.GetRequiredKeyedService<IMediaStorage>(store).GetUrlAsync(ObjectKey.Parse(key), options);

    public Task<Answer> Get(string path, params string[] headers) => Send("GET", path, headers);

    public async Task<Answer> Send(string method, string path, params string[] headers)
    {
        using var client = Server.CreateClient();
        using var request = new HttpRequestMessage(new(method), path);
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            Assert.True(request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim()));
        }

        using var response = await client.SendAsync(request);
        return await Answer.Read(response);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

/// <summary>A response.</summary>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header, with its lines joined; null if there is none.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        // Copied before Content-Length is read, because HttpContent computes one then.
        var headers = response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }
}
