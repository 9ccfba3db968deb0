using Assets.AspNetCore.Resolving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.DevServer;

/// <summary>Starts development servers with the app, without delaying its start, and stops them with it.</summary>
internal sealed class ServerStart(IServiceProvider services, IHostEnvironment environment) : IHostedService
{
    private DevServers? servers;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Outside Development nothing is created. Without assets, the first use of the library reports what is missing.
        if (!environment.IsDevelopment() || services.GetService<IAssetResolver>() is null)
            return Task.CompletedTask;
        servers = services.GetRequiredService<DevServerChoice>().Servers;
        if (servers is not null && servers.StartsSome)
            _ = servers.StartAsync(CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        servers is { StartsSome: true } ? Task.Run(servers.Stop, cancellationToken) : Task.CompletedTask;
}

/// <summary>The app's development servers, if it has any. A container has no services that are null.</summary>
internal sealed record DevServerChoice(DevServers? Servers) : IDisposable
{
    public void Dispose() => Servers?.Dispose();
}
