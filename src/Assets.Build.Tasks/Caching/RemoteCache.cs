namespace Assets.Build.Tasks.Caching;

/// <summary>The remote cache of a run: asked once, when the local cache has not all.</summary>
/// <param name="program">The program that fetches.</param>
/// <param name="cancellationToken">Set when the build is cancelled.</param>
internal sealed class RemoteCache(CacheProgram program, CancellationToken cancellationToken)
{
    /// <summary>The site's name in the cache.</summary>
    public string Site => program.Site;

    /// <summary>What was fetched; <see langword="null"/> if that was not needed.</summary>
    public CacheAnswer? Answer { get; private set; }

    /// <summary>Stores in the local cache what the remote one has.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public void Fetch() => Answer = program.Run("fetch", [], cancellationToken);
}
