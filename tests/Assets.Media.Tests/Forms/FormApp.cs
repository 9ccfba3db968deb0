using System.Net;
using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Tests.Forms;

/// <summary>An app that receives forms at <c>/</c> and keeps their files in the stores <c>files</c> and <c>others</c>.</summary>
internal sealed class FormApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private FormApp(WebApplication app, MemoryStore objects) => (this.app, Objects) = (app, objects);

    public MemoryStore Objects { get; }

    public IServiceProvider Services => app.Services;

    public required HttpClient Client { get; init; }

    /// <summary>The form that was read last.</summary>
    public MediaForm? Form { get; private set; }

    public static async Task<FormApp> StartAsync(
        Action<MediaFormOptions>? form = null,
        Action<MediaStoreBuilder>? store = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? pipeline = null,
        Action<IEndpointConventionBuilder>? endpoint = null,
        bool onKestrel = false
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (onKestrel)
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        else
            builder.WebHost.UseTestServer();
        var objects = new MemoryStore();
        builder.Services.AddMedia(media =>
            media
                .Add(
                    "files",
                    files =>
                    {
                        files.Public().Use(StoreAddress.Parse("memory://files"), _ => objects);
                        store?.Invoke(files);
                    }
                )
                .Add("others", others => others.UseMemory("others"))
        );
        services?.Invoke(builder.Services);
        var app = builder.Build();
        pipeline?.Invoke(app);
        app.MapMedia();
        FormApp? self = null;
        var post = app.MapPost(
                "/",
                (MediaForm read) =>
                {
                    self!.Form = read;
                    return read.IsStored
                        ? Results.Ok(read.Files.Select(file => file.Result.File))
                        : read.ToValidationProblem();
                }
            )
            .WithMediaForm(options =>
            {
                options.Store = "files";
                form?.Invoke(options);
            });
        endpoint?.Invoke(post);
        await app.StartAsync();
        self = new(app, objects)
        {
            Client = onKestrel ? new() { BaseAddress = new(app.Urls.Single()) } : app.GetTestClient(),
        };
        return self;
    }

    public Task<HttpResponseMessage> PostAsync(params ReadOnlySpan<Part> parts) =>
        Client.PostAsync("/", Part.Form(parts));

    /// <summary>What the app says about a form that it refused.</summary>
    public async Task<(HttpStatusCode Status, string Problem)> RefusedAsync(params Part[] parts)
    {
        using var answer = await PostAsync(parts);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The keys of the store <c>files</c>.</summary>
    public async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var entry in Objects.ListAsync())
            keys.Add(entry.Key.Value);
        return keys;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
