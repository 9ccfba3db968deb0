namespace Assets.Tool.Caching;

/// <summary>
/// How long a build waits for the remote cache: a store that cannot be reached costs it seconds, and one that is slower
/// than the work itself is not waited for.
/// </summary>
internal sealed record FetchLimits
{
    /// <summary>
    /// The time until the index is read. A token of a cloud's role takes a second, two requests over a continent less.
    /// </summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The time that may pass before the speed is looked at.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The lowest speed. A processor makes a quarter to a half of a megabyte of results in a second: the small
    /// benchmark site has about 20 MB of them in the store and takes some 50 seconds of one processor.
    /// </summary>
    public double BytesPerSecond { get; init; } = 400_000d * Environment.ProcessorCount;

    /// <summary>The number of requests at a time.</summary>
    public int Parallel { get; init; } = 16;
}
