namespace Assets.Benchmarks.Serving;

/// <summary>What one load of one server gave.</summary>
/// <param name="Contender">The server's key.</param>
/// <param name="Case">The request's key.</param>
/// <param name="Round">From 1.</param>
/// <param name="CpuMicroseconds">CPU of the server's processes for one request.</param>
/// <param name="RequestsPerSecond">As wrk counted them.</param>
/// <param name="AllocatedBytes">Managed memory allocated for one request; not known of foreign servers.</param>
internal sealed record ServingResult(
    string Contender,
    string Case,
    int Round,
    double CpuMicroseconds,
    double RequestsPerSecond,
    double? AllocatedBytes
);

/// <summary>What one start cost, up to the first asset's answer.</summary>
/// <param name="Contender">The server's key.</param>
/// <param name="Assets">How many the site has.</param>
/// <param name="Round">From 1.</param>
/// <param name="CpuMilliseconds">CPU of the whole process.</param>
/// <param name="LiveBytes">The managed heap after a full collection.</param>
/// <param name="PeakBytes">The highest resident size.</param>
internal sealed record StartResult(
    string Contender,
    int Assets,
    int Round,
    double CpuMilliseconds,
    long LiveBytes,
    long PeakBytes
);
