using System.Text.Json.Serialization;
using Assets.Manifest;

namespace Assets.Core.Releases;

/// <summary>
/// The files of a site in a publish folder: the current release, what is kept of earlier ones, and what is left over.
/// All names are relative to the publish folder, with forward slashes.
/// </summary>
internal sealed record ReleaseHistory
{
    public static ReleaseHistory Empty { get; } = new();

    /// <summary>The files of the current release.</summary>
    public PublishedNames Current { get; init; } = PublishedNames.None;

    /// <summary>
    /// Files that the current release does not have, by the last release that had them, newest first.
    /// </summary>
    public IReadOnlyList<EarlierRelease> Earlier { get; init; } = [];

    /// <summary>
    /// Files that no release has: a publish was interrupted after it copied them, or they could not be removed.
    /// </summary>
    public IReadOnlyList<string> Leftovers { get; init; } = [];

    /// <summary>All names.</summary>
    public IEnumerable<string> All =>
        Current.All.Concat(Earlier.SelectMany(release => release.Files)).Concat(Leftovers);

    /// <summary>Whether there is no file.</summary>
    public bool IsEmpty => !All.Any();

    /// <summary>Whether the same files of earlier releases are kept.</summary>
    public bool HasEarlierOf(ReleaseHistory other) =>
        Earlier.Count == other.Earlier.Count
        && Earlier
            .Zip(other.Earlier)
            .All(pair => pair.First.Until == pair.Second.Until && pair.First.Files.SequenceEqual(pair.Second.Files));

    /// <summary>
    /// The history that lists files before they are copied among the leftovers, so that an interrupted publish leaves
    /// no unknown files.
    /// </summary>
    public ReleaseHistory Announce(IEnumerable<string> arriving)
    {
        var known = All.ToHashSet(StringComparer.Ordinal);
        return this with { Leftovers = PublishedNames.Sorted([.. Leftovers, .. arriving.Where(known.Add)]) };
    }

    /// <summary>The history after a release has replaced the current one.</summary>
    /// <param name="release">The files of the new release.</param>
    /// <param name="retention">How long files of earlier releases are kept.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="comparer">When two names are one file.</param>
    /// <returns>The history, and the files that are no longer needed.</returns>
    public (ReleaseHistory Next, IReadOnlyList<string> Superfluous) Replace(
        PublishedNames release,
        Retention retention,
        DateTime now,
        StringComparer comparer
    )
    {
        var wanted = release.All.ToHashSet(comparer);
        var earlier = Earlier
            .Prepend(new(now, Current.Fingerprinted))
            .Select(group => group with { Files = [.. group.Files.Where(file => !wanted.Contains(file))] })
            .Where(group => group.Files.Count > 0)
            .ToList();
        var (releases, deltas) = (0, 0);
        var kept = earlier
            .Where(group =>
                (group.IsDeltasOnly ? deltas++ : releases++) < retention.Releases || retention.Keeps(now - group.Until)
            )
            .ToList();
        wanted.UnionWith(kept.SelectMany(group => group.Files));
        return (
            new() { Current = release, Earlier = kept },
            PublishedNames.Sorted(All.Where(file => !wanted.Contains(file)))
        );
    }
}

/// <summary>Files that were part of the site until a time.</summary>
/// <param name="Until">When the last release that had them was replaced, UTC.</param>
/// <param name="Files">Their names.</param>
internal sealed record EarlierRelease(DateTime Until, IReadOnlyList<string> Files)
{
    /// <summary>
    /// Whether nothing but deltas was replaced: the same site was published again after other releases, which must not
    /// push a release out of those that are kept.
    /// </summary>
    [JsonIgnore]
    public bool IsDeltasOnly =>
        Files.All(file => file.EndsWith(ContentCoding.DictionaryZstandard.Suffix(), StringComparison.Ordinal));
}

/// <summary>The names of a release's files.</summary>
/// <param name="Fingerprinted">Names that change with the content.</param>
/// <param name="Plain">All others.</param>
internal sealed record PublishedNames(IReadOnlyList<string> Fingerprinted, IReadOnlyList<string> Plain)
{
    public static PublishedNames None { get; } = new([], []);

    /// <summary>All names.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => Fingerprinted.Concat(Plain);

    public static PublishedNames Of(IEnumerable<(string Name, bool IsFingerprinted)> names)
    {
        var both = names.ToLookup(name => name.IsFingerprinted, name => name.Name);
        return new(Sorted(both[true]), Sorted(both[false]));
    }

    internal static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
