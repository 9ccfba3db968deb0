namespace Assets.Core.Minifying.Esbuild;

/// <summary>Time limits and the number of starts of esbuild's process.</summary>
internal sealed record EsbuildLimits
{
    /// <summary>
    /// Time without a packet after which the process is considered hung. esbuild sends a ping every second, whatever it
    /// works on.
    /// </summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time to exit after its input was closed; it has no work left then.</summary>
    public TimeSpan ExitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Starts in all. Each crash is traced to one file by running that file alone, which takes two starts.
    /// </summary>
    public int MaxStarts { get; init; } = 6;
}
