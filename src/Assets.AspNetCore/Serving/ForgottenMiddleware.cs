using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Logs a warning after the start of an app that adds the services but serves no assets. An app that uses only the URLs
/// gets no warning when <c>MapStaticAssets()</c> or a CDN serves the files.
/// </summary>
internal sealed class ForgottenMiddleware(IServiceProvider services, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Start-up classes configure the pipeline after hosted services have started.
        lifetime.ApplicationStarted.Register(Check);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Check()
    {
        var isServed = services.GetRequiredService<MappedAssets>().IsServed || IsServedByTheFramework();
        if (!isServed && services.Assets().BaseUrl is null)
            services.AssetsLogger().NothingServesAssets();
    }

    private bool IsServedByTheFramework() =>
        services.GetService<EndpointDataSource>() is { } endpoints
        && endpoints.Endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null);
}
