using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Uploading;

/// <summary>One measured upload.</summary>
/// <param name="RoundTrip">Milliseconds that the network adds to a request.</param>
/// <param name="Scenario">What the bucket had before.</param>
/// <param name="Contender">The key of the contender.</param>
/// <param name="Cost">What the program cost.</param>
internal sealed record UploadResult(int RoundTrip, UploadScenario Scenario, string Contender, Measurement Cost);
