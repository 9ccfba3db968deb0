using Assets.AspNetCore.Resolving;
using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.DevServer;

/// <summary>The development servers of an app's front-end projects. They exist in Development only.</summary>
internal sealed class DevServers : IDisposable
{
    /// <summary>The key of the address in configuration and environment (<c>Assets__DevServer</c>).</summary>
    public const string ConfigurationKey = "Assets:DevServer";

    private readonly ServerProbe probe = new();
    private readonly ILogger logger;
    private volatile bool hasReported;

    private DevServers(
        IEnumerable<DevelopmentFrontend?> projects,
        Uri? address,
        bool mayStart,
        TimeProvider time,
        ILogger logger
    )
    {
        this.logger = logger;
        Frontends =
        [
            .. projects.Select(project => new FrontendServer(
                project,
                address,
                probe,
                mayStart && address is null && project is { StartServer: true, Command: not null }
                    ? new(project.Root, project.Command, time, logger)
                    : null,
                time
            )),
        ];
    }

    public IReadOnlyList<FrontendServer> Frontends { get; }

    /// <summary>Whether the app starts a server.</summary>
    public bool StartsSome => Frontends.Any(frontend => frontend.IsStarted);

    /// <summary>
    /// Why pages have no files of a development server, as sentences; null if no front end can have one.
    /// </summary>
    public string? NothingAnswers =>
        Frontends.Any(frontend => frontend.IsVite)
            ? string.Join(' ', Frontends.Where(frontend => frontend.IsVite).Select(Messages.NoServer))
            : null;

    /// <summary>
    /// The servers of an app; null in a published site, outside Development, without a front-end project, and when the
    /// address is an empty text.
    /// </summary>
    public static DevServers? Of(
        IAssetResolver assets,
        IWebHostEnvironment environment,
        AssetsOptions options,
        IConfiguration configuration,
        TimeProvider time,
        ILogger logger
    )
    {
        if (!environment.IsDevelopment() || assets is not LiveAssets live)
            return null;
        var written = options.DevServer ?? configuration[ConfigurationKey];
        if (written is { Length: 0 })
            return null;
        var address = written is null ? null : AssetsOptionsValidation.DevServer(written, ConfigurationKey);
        IReadOnlyList<DevelopmentFrontend?> projects =
            live.Frontends.Count > 0
                ? live.Frontends
                :
                [
                    .. ViteDefaults
                        .ProjectsIn(environment.ContentRootPath)
                        .Select(folder => new DevelopmentFrontend(folder, BasePath: "")),
                ];
        if (projects.Count == 0 && address is not null)
            projects = [null];
        return projects.Count == 0 ? null : new(projects, address, IsTheApp(environment), time, logger);
    }

    /// <summary>The source file of an entry point; null if no server that has it runs.</summary>
    public async ValueTask<ServedSource?> FindAsync(string name, CancellationToken cancellation)
    {
        foreach (var frontend in Frontends.OrderByDescending(frontend => frontend.HasFile(frontend.SourceOf(name))))
        {
            if (await frontend.FindAsync(cancellation) is not { } server)
                continue;
            var source = frontend.SourceOf(name);
            if (!frontend.HasFile(source) && !await probe.HasAsync(server, source, cancellation))
                continue;
            hasReported = false;
            return new(server, source);
        }

        return null;
    }

    /// <summary>
    /// The server that has the files below a path of the site, such as an image that a script imports.
    /// </summary>
    public async ValueTask<RunningServer?> FindForPathAsync(string path, CancellationToken cancellation)
    {
        RunningServer? found = null;
        foreach (var frontend in Frontends)
        {
            if (
                await frontend.FindAsync(cancellation) is { } server
                && path.StartsWith(server.BasePath, StringComparison.Ordinal)
                && server.BasePath.Length > (found?.BasePath.Length ?? 0)
            )
                found = server;
        }

        return found;
    }

    /// <summary>Starts the servers that the app starts and that do not run yet.</summary>
    public Task StartAsync(CancellationToken cancellation) =>
        Task.WhenAll(Frontends.Select(frontend => frontend.FindAsync(cancellation).AsTask()));

    /// <summary>Logs that built files are used because no server runs; once until a server runs again.</summary>
    public void ReportBuiltOutput()
    {
        if (hasReported || NothingAnswers is not { } reason)
            return;
        hasReported = true;
        logger.BuiltOutputIsUsed(reason);
    }

    /// <summary>Stops the servers that the app has started.</summary>
    public void Stop()
    {
        foreach (var frontend in Frontends)
            frontend.Stop();
    }

    public void Dispose()
    {
        foreach (var frontend in Frontends)
            frontend.Dispose();
        probe.Dispose();
    }

    /// <summary>
    /// Whether this process is the app itself. A test host and tools that create the app's services start no servers.
    /// </summary>
    private static bool IsTheApp(IHostEnvironment environment) =>
        System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name == environment.ApplicationName;
}
