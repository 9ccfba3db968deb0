using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>An app on an in-memory server that serves a published site or a folder, and its log.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningSite(WebApplication app, LoggedMessages messages) => (this.app, Messages) = (app, messages);

    public LoggedMessages Messages { get; }

    public IServiceProvider Services => app.Services;

    public AssetUrls Urls => app.Services.GetRequiredService<AssetUrls>();

    /// <summary>Serves a published site.</summary>
    public static RunningSite Of(
        PublishedSite site,
        Action<AssetsOptions>? options = null,
        string environment = "Production",
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? pipeline = null
    )
    {
        var manifest = site.WriteManifest();
        return Start(
            site.Root,
            environment,
            assets =>
            {
                assets.ManifestPath = manifest;
                options?.Invoke(assets);
            },
            services,
            pipeline
        );
    }

    /// <summary>Serves a folder live.</summary>
    public static RunningSite Live(
        string root,
        string environment = "Development",
        Action<AssetsOptions>? options = null,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? pipeline = null
    ) => Start(root, environment, options, services, pipeline);

    public Task<Answer> Get(string path, params string[] headers) => Send("GET", path, headers);

    public async Task<Answer> Send(string method, string path, params string[] headers)
    {
        using var client = app.GetTestServer().CreateClient();
        using var request = new HttpRequestMessage(new(method), path);
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            Assert.True(request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim()));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Read(response, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static RunningSite Start(
        string root,
        string environment,
        Action<AssetsOptions>? options,
        Action<WebApplicationBuilder>? services,
        Action<WebApplication>? pipeline
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = root,
                EnvironmentName = environment,
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        var messages = new LoggedMessages();
        builder.Logging.ClearProviders().AddProvider(messages);
        builder.WebHost.UseTestServer();
        builder.Services.AddAssets(options ?? (_ => { }));
        services?.Invoke(builder);
        var app = builder.Build();
        if (pipeline is null)
            app.UseAssets();
        else
            pipeline(app);
        app.Start();
        return new(app, messages);
    }
}

/// <summary>The messages of the runtime's log category.</summary>
internal sealed class LoggedMessages : ILoggerProvider, ILogger
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    public IReadOnlyList<string> Of(string code) =>
        [.. Lines.Where(line => line.Contains(code, StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) =>
        categoryName == AspNetCore.Messages.Category
            ? this
            : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (lines)
            lines.Add($"{logLevel} {formatter(state, exception)}");
    }

    public void Dispose() { }
}
