namespace Assets.Core.Minifying.Esbuild;

/// <summary>How long and how often esbuild is waited for.</summary>
internal sealed record EsbuildPatience
{
    /// <summary>It pings every second whatever it works on, so a minute without a word means that it hangs.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it may take to end once it was told to; it has nothing to finish, so this is plenty.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How often it is started in all. Each crash is pinned on one file by running that file alone, which takes two
    /// starts.
    /// </summary>
    public int Starts { get; init; } = 6;
}
