namespace Assets.Core.Dictionaries;

/// <summary>The assets of a run with their deltas.</summary>
/// <param name="Assets">The assets.</param>
/// <param name="Release">What they are dictionaries for; <see langword="null"/> if the run makes no deltas.</param>
/// <param name="Earlier">The ids of the releases that the deltas are from, as a text.</param>
/// <param name="Returning">What a returning visitor downloads; <see langword="null"/> if there is no delta.</param>
internal sealed record ReleaseWithDeltas(
    IReadOnlyList<PublishedAsset> Assets,
    DictionaryRelease? Release,
    string Earlier,
    ReturningVisit? Returning
);
