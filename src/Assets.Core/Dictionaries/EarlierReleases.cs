using System.Security.Cryptography;

namespace Assets.Core.Dictionaries;

/// <summary>
/// The releases that visitors may have files of: those in an object store, which is what they were served from; the
/// one in the publish folder, which is about to be replaced; those that this project has published; and without a
/// record of these, what the publish folder keeps besides. They are read in this order, and only as far as they are
/// needed.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="dictionaries">How many are wanted, and where they are.</param>
internal sealed class EarlierReleases(PipelineOptions options, DictionaryOptions dictionaries)
{
    private readonly RecordedReleases recorded = new(options.OutputDirectory);
    private readonly string fetched = Path.Combine(options.OutputDirectory, EarlierManifests.FetchedFolder);

    /// <summary>Finds the bytes of their files.</summary>
    public DictionaryBodies Bodies =>
        new([.. new[] { fetched, dictionaries.PublishDirectory }.Where(folder => folder.Length > 0)]);

    /// <summary>The ids of the releases before one, the newest first, as a text.</summary>
    public string IdsBefore(string id) => string.Join(' ', Found(id).Select(release => release.Id));

    /// <summary>The releases before one that differ from it, the newest first.</summary>
    public IReadOnlyList<DictionaryRelease> Before(DictionaryRelease current) =>
        [.. Found(current.Id).Select(release => release.Files.Value).OfType<DictionaryRelease>()];

    /// <summary>Prepares the record of a release and those before it, for the run after its publish.</summary>
    /// <param name="current">The release.</param>
    /// <param name="manifestFile">Absolute path of its manifest.</param>
    public void TryPrepare(DictionaryRelease current, string manifestFile) =>
        recorded.TryPrepare([
            .. Found(current.Id)
                .Where(release => release.Files.Value is not null)
                .Select(release => new PreparedRelease(release.Files.Value!, release.Manifest))
                .Prepend(new(current, DigestOf(manifestFile) ?? ""))
                .Where(release => release.Release.Files.Count > 0),
        ]);

    private IReadOnlyList<FoundRelease> Found(string current) =>
        [
            .. All()
                .Where(release => release.Id != current)
                .DistinctBy(release => release.Id)
                .Take(dictionaries.Releases),
        ];

    private IEnumerable<FoundRelease> All()
    {
        var manifests = EarlierManifests.Fetched(fetched);
        if (dictionaries.PublishDirectory.Length > 0)
        {
            var history = new Releases.ReleaseHistoryFile(dictionaries.PublishDirectory, dictionaries.App);
            manifests = manifests.Append(history.ManifestFile);
        }

        foreach (var manifest in manifests)
        {
            if (Find(manifest) is { } release)
                yield return release;
        }

        foreach (var release in recorded.List())
            yield return new(release.Id, release.Manifest, new(() => recorded.Read(release.Id)));
        // The folder keeps parts of the releases that are recorded.
        if (dictionaries.PublishDirectory.Length == 0 || recorded.List().Count > 0)
            yield break;
        foreach (var release in EarlierManifests.Kept(dictionaries.PublishDirectory, dictionaries.App))
        {
            if (release.Files.Count > 0)
                yield return new(release.Id, "", new(release));
        }
    }

    /// <summary>The release of a manifest, which is read only if it is not that of a recorded release.</summary>
    private FoundRelease? Find(string manifest)
    {
        if (DigestOf(manifest) is not { } digest)
            return null;
        if (recorded.List().FirstOrDefault(release => release.Manifest == digest) is { } known)
            return new(known.Id, digest, new(() => recorded.Read(known.Id) ?? ReleaseOf(manifest)));
        return ReleaseOf(manifest) is { Files.Count: > 0 } release ? new(release.Id, digest, new(release)) : null;
    }

    private static DictionaryRelease? ReleaseOf(string manifest) =>
        EarlierManifests.TryRead(manifest) is { } read ? DictionaryRelease.Of(read.Entries) : null;

    private static string? DigestOf(string file)
    {
        string? digest = null;
        if (File.Exists(file))
            FileFailure.TryOn(() =>
            {
                using var stream = FileContent.Open(file);
                digest = Convert.ToBase64String(SHA256.HashData(stream));
            });
        return digest;
    }

    private sealed record FoundRelease(string Id, string Manifest, Lazy<DictionaryRelease?> Files);
}
