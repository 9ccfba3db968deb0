using System.Diagnostics;
using Assets.Core.Caching;
using Assets.Core.Output;
using Assets.Core.Reporting;
using Assets.Manifest;

namespace Assets.Core.Dictionaries;

/// <summary>
/// Adds to published assets what visitors of earlier releases download: the difference from the file that their
/// browsers have. All assets are considered in every run, since the earlier releases change without them; a result that
/// was made before comes from the cache.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="cache">Keeps results by content, also the ones that are too large.</param>
/// <param name="memory">Bounds what is in memory at once.</param>
/// <param name="output">Takes the files.</param>
internal sealed class Deltas(PipelineOptions options, ContentCache cache, MemoryBudget memory, OutputFolder output)
{
    private readonly EarlierReleases? earlier = options.Dictionaries is { } dictionaries
        ? new(options, dictionaries)
        : null;

    /// <summary>Receives the times of files and the use of the cache.</summary>
    public RunProfile Profile { get; init; } = new();

    /// <summary>
    /// The ids of the releases before one, the newest first, as a text: a run with others has other deltas.
    /// </summary>
    public string IdsBefore(string release) => earlier?.IdsBefore(release) ?? "";

    /// <summary>Adds patterns and deltas.</summary>
    /// <param name="assets">All published assets with their other representations.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ReleaseWithDeltas> RunAsync(
        IReadOnlyList<PublishedAsset> assets,
        CancellationToken cancellationToken
    )
    {
        if (earlier is null)
            return new(assets, null, "", null);

        Profile.Begin("deltas");
        var matched = WithMatches(assets);
        var release = DictionaryRelease.Of(matched.Where(asset => asset.DictionaryMatch is not null).Select(ToFile));
        var releases = earlier.Before(release);
        var jobs = Jobs(matched, releases);
        var made = new PublishedFile?[jobs.Count];
        var cached = new CachedDeltas(cache, output, earlier.Bodies) { Profile = Profile };
        await memory
            .RunAsync(
                Enumerable.Range(0, jobs.Count).OrderByDescending(i => jobs[i].Asset.Files[0].Length),
                i => CachedDeltas.MemoryFor(jobs[i].Asset, jobs[i].Dictionary),
                (i, token) =>
                {
                    var start = Stopwatch.GetTimestamp();
                    made[i] = cached.Make(jobs[i].Asset, jobs[i].Dictionary, token);
                    Profile.Add(jobs[i].Asset.Path, "delta", start);
                    return default;
                },
                Environment.ProcessorCount,
                cancellationToken
            )
            .ConfigureAwait(false);

        var deltas = jobs.Zip(made)
            .Where(job => job.Second is not null)
            .ToLookup(job => job.First.Asset.Path, job => job.Second!);
        var published = matched.Select(asset => asset with { Deltas = [.. deltas[asset.Path]] }).ToList();
        return new(
            published,
            release,
            string.Join(' ', releases.Select(one => one.Id)),
            ReturningVisit.Of(published, releases)
        );
    }

    /// <summary>Prepares the record of the release, which its publish puts in place.</summary>
    /// <param name="result">The release.</param>
    /// <param name="manifestFile">Absolute path of its manifest.</param>
    public void TryPrepareRecord(ReleaseWithDeltas result, string manifestFile)
    {
        if (result.Release is { } release)
            earlier!.TryPrepare(release, manifestFile);
        else
            new RecordedReleases(options.OutputDirectory).TryPrepare([]);
    }

    /// <summary>A pattern that two files have would give browsers the dictionary of the wrong one.</summary>
    private List<PublishedAsset> WithMatches(IReadOnlyList<PublishedAsset> assets)
    {
        var named = assets.Select(asset => (Asset: asset, Patterns: DictionaryName.PatternsOf(asset))).ToList();
        var names = named
            .SelectMany(one => one.Patterns.Select(pattern => DictionaryName.Of(one.Asset.Url.Value, pattern)))
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. named.Select(one =>
                one.Asset with
                {
                    Deltas = [],
                    DictionaryMatch = DictionaryName.CanHave(one.Asset, options.Defaults)
                        ? one.Patterns.FirstOrDefault(pattern =>
                            names[DictionaryName.Of(one.Asset.Url.Value, pattern)] == 1
                        )
                        : null,
                }
            ),
        ];
    }

    private DictionaryFile ToFile(PublishedAsset asset)
    {
        var stored = asset.Files.FirstOrDefault(file =>
            file.File.StartsWith(output.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        );
        return new(
            DictionaryName.Of(asset.Url.Value, asset.DictionaryMatch!),
            asset.Url.Value,
            ManifestWriter.Tag(asset.Files[0].Digest),
            asset.Files[0].Length,
            stored?.File,
            stored?.Coding ?? ContentCoding.Identity
        );
    }

    private static List<Job> Jobs(IReadOnlyList<PublishedAsset> assets, IReadOnlyList<DictionaryRelease> releases)
    {
        var byName = releases
            .Select(release => release.Files.ToDictionary(file => file.Name, StringComparer.Ordinal))
            .ToList();
        return
        [
            .. assets
                .Where(asset => asset.DictionaryMatch is not null)
                .SelectMany(asset =>
                {
                    var name = DictionaryName.Of(asset.Url.Value, asset.DictionaryMatch!);
                    var tag = ManifestWriter.Tag(asset.Files[0].Digest);
                    return byName
                        .Select(files => files.GetValueOrDefault(name))
                        .OfType<DictionaryFile>()
                        .Where(file => file.Tag != tag && file.Length is > 0 and <= DictionaryName.LargestFile)
                        .DistinctBy(file => file.Tag)
                        .Select(file => new Job(asset, file));
                }),
        ];
    }

    private sealed record Job(PublishedAsset Asset, DictionaryFile Dictionary);
}
