namespace Assets.Tool.Fetching;

/// <summary>What a fetch of earlier releases did.</summary>
/// <param name="Releases">The releases whose manifests are in the folder, the newest first.</param>
/// <param name="Fetched">How many files were fetched.</param>
/// <param name="Bytes">The bytes of these files, without content codings.</param>
/// <param name="Existing">How many files were in the folder already.</param>
/// <param name="Problem">Why it is not complete, as sentences; null if it is.</param>
internal sealed record ReleaseFetchResult(
    IReadOnlyList<string> Releases,
    int Fetched,
    long Bytes,
    int Existing,
    string? Problem
);
