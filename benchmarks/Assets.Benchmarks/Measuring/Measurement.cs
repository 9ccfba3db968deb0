namespace Assets.Benchmarks.Measuring;

/// <summary>What one command cost, all its processes together.</summary>
/// <param name="CpuSeconds">User and system time.</param>
/// <param name="WallSeconds">From start to exit.</param>
/// <param name="LargestProcessBytes">The highest resident peak that any one process reached.</param>
/// <param name="TreeBytes">The highest sampled sum of proportional set sizes over all processes.</param>
/// <param name="LeftBehind">Command lines of processes that outlived the command and had to be ended.</param>
internal sealed record Measurement(
    double CpuSeconds,
    double WallSeconds,
    long LargestProcessBytes,
    long TreeBytes,
    IReadOnlyList<string> LeftBehind
);
