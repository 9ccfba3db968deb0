using Assets.Manifest;

namespace Assets.AspNetCore.DevServer;

/// <summary>The development server of one front-end project, which can start and stop at any time.</summary>
/// <param name="project">The project; null if only the server's address is known.</param>
/// <param name="address">The address that the app's options name.</param>
/// <param name="probe">Asks addresses.</param>
/// <param name="process">Starts the server; null if the app does not start it.</param>
/// <param name="time">The clock for the age of an answer.</param>
internal sealed class FrontendServer(
    DevelopmentFrontend? project,
    Uri? address,
    ServerProbe probe,
    ServerProcess? process,
    TimeProvider time
) : IDisposable
{
    /// <summary>Short, so that a server that starts or stops is noticed by the next reload of a page.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile Observation? last;

    /// <summary>The project's folder.</summary>
    public string? Root => project?.Root;

    /// <summary>
    /// Whether there can be a server of Vite. The command of another tool, such as <c>esbuild --watch</c>, writes files
    /// that the app serves.
    /// </summary>
    public bool IsVite { get; } = address is not null || project?.Server is not null || IsProjectOfVite(project);

    /// <summary>Whether the app starts the server.</summary>
    public bool IsStarted => process is not null;

    /// <summary>The command that starts the server.</summary>
    public string Command => project?.Command ?? "npm run dev";

    /// <summary>The server that answered last, without a new request.</summary>
    public RunningServer? Known => last?.Server;

    /// <summary>Whether another project's server answered.</summary>
    public bool IsOtherProject => last?.IsOtherProject == true;

    /// <summary>The addresses where the server is searched for.</summary>
    public IEnumerable<Uri> Addresses =>
        Named is { } named ? [named] : ViteDefaults.Addresses.Select(other => new Uri(other));

    private Uri? Named =>
        address ?? (project?.Server is { } server && Uri.TryCreate(server, UriKind.Absolute, out var uri) ? uri : null);

    /// <summary>The path of an entry point's source below the project's folder.</summary>
    public string SourceOf(string name)
    {
        var prefix = project?.BasePath + "/";
        return prefix.Length > 1 && name.StartsWith(prefix, StringComparison.Ordinal) && !HasFile(name)
            ? name[prefix.Length..]
            : name;
    }

    /// <summary>Whether the project's folder has a file.</summary>
    public bool HasFile(string name) => Root is not null && File.Exists(Path.Combine(Root, name));

    /// <summary>The server if it runs. An answer is used for two seconds.</summary>
    public async ValueTask<RunningServer?> FindAsync(CancellationToken cancellation)
    {
        if (last is { } fresh && IsFresh(fresh))
            return fresh.Server;
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            if (last is { } other && IsFresh(other))
                return other.Server;
            last = await LookAsync(cancellation) with { Time = time.GetTimestamp() };
            return last.Server;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Stops the server if the app has started it.</summary>
    public void Stop() => process?.Dispose();

    public void Dispose()
    {
        oneAtATime.Dispose();
        process?.Dispose();
    }

    private static bool IsProjectOfVite(DevelopmentFrontend? project) =>
        project is not null && ViteDefaults.IsProject(project.Root);

    private bool IsFresh(Observation observation) => time.GetElapsedTime(observation.Time) < Lifetime;

    private async Task<Observation> LookAsync(CancellationToken cancellation)
    {
        if (!IsVite)
        {
            process?.Start();
            return new(null, IsOtherProject: false);
        }

        var isOtherProject = false;
        foreach (var (url, isGuess) in Candidates().DistinctBy(candidate => candidate.Url))
        {
            var answer = await probe.LookAsync(url, Root, isGuess, cancellation);
            if (answer.Server is not null)
                return new(answer.Server, IsOtherProject: false);
            if (answer.State == ProbeState.Busy && last?.Server is { } busy && new Uri(busy.Url) == url)
                return new(busy, IsOtherProject: false);
            isOtherProject |= answer.State == ProbeState.OtherProject;
        }

        if (process is not null && await process.StartAsync(cancellation) is { } started)
        {
            var answer = await probe.LookAsync(started, project: null, isGuess: false, cancellation);
            return new(answer.Server, IsOtherProject: false);
        }

        return new(null, isOtherProject);
    }

    /// <summary>The known address first, so that a stopped server costs one refused connection.</summary>
    private IEnumerable<(Uri Url, bool IsGuess)> Candidates()
    {
        if (last?.Server is { } known)
            yield return (new(known.Url), IsGuess: Named is null && process?.Address is null);
        if (process?.Address is { } started)
            yield return (started, IsGuess: false);
        if (Named is null && Root is not null)
        {
            foreach (var url in ViteLocks.AddressesOf(Root))
                yield return (url, IsGuess: true);
        }

        foreach (var url in Addresses)
            yield return (url, IsGuess: Named is null);
    }

    private sealed record Observation(RunningServer? Server, bool IsOtherProject, long Time = 0);
}
