namespace Assets.Benchmarks.Receiving;

/// <summary>What one upload cost the app in one round.</summary>
/// <param name="Contender">How it was stored.</param>
/// <param name="Case">What was sent.</param>
/// <param name="CpuSeconds">User and system time of the app for one upload.</param>
/// <param name="WallSeconds">The time of the round divided by the number of uploads.</param>
/// <param name="PeakBytes">The resident peak of the app.</param>
internal sealed record ReceivingResult(
    ReceivingContender Contender,
    ReceivingCase Case,
    double CpuSeconds,
    double WallSeconds,
    long PeakBytes
);
