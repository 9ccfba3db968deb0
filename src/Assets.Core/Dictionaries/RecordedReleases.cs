using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assets.Core.Caching;

namespace Assets.Core.Dictionaries;

/// <summary>
/// The last releases of a project in the folder of its runs, so that publishes to a new folder have dictionaries too. A
/// run prepares the record, and the publish of its release puts it in place: a release that was never published is no
/// dictionary.
/// </summary>
/// <param name="outputDirectory">Absolute path of the folder that runs write to.</param>
internal sealed class RecordedReleases(string outputDirectory)
{
    private readonly string folder = Path.Combine(outputDirectory, "dictionaries");
    private IReadOnlyList<RecordedRelease>? list;

    /// <summary>Absolute path of the record that the last run has prepared.</summary>
    public string PreparedFile => Path.Combine(folder, "prepared", "releases.json");

    /// <summary>The releases, the newest first.</summary>
    public IReadOnlyList<RecordedRelease> List() =>
        list ??= TryRead(ListFile, StoredJson.Default.IReadOnlyListRecordedRelease) ?? [];

    /// <summary>The files of a release; <see langword="null"/> if they are unknown.</summary>
    public DictionaryRelease? Read(string id) =>
        TryRead(FileOf(id), StoredJson.Default.DictionaryRelease) is { Files: not null } release
        && release.Id == id
        && release.Files.All(file => file is { Name: not null, Url: not null, Tag: not null })
            ? release
            : null;

    /// <summary>Prepares the record of a run; one that is empty removes that of an earlier run.</summary>
    /// <param name="releases">The releases, the newest first.</param>
    public void TryPrepare(IReadOnlyList<PreparedRelease> releases) =>
        FileFailure.TryOn(() =>
        {
            if (releases.Count > 0)
                AtomicFile.WriteIfDifferent(
                    PreparedFile,
                    JsonSerializer.SerializeToUtf8Bytes(releases, StoredJson.Default.IReadOnlyListPreparedRelease)
                );
            else if (File.Exists(PreparedFile))
                File.Delete(PreparedFile);
        });

    /// <summary>Replaces the record by one that was prepared; the list of releases is written last.</summary>
    /// <param name="prepared">Absolute path of it.</param>
    public void TryReplace(string prepared)
    {
        if (TryRead(prepared, StoredJson.Default.IReadOnlyListPreparedRelease) is not { } releases)
            return;

        IReadOnlyList<RecordedRelease> next =
        [
            .. releases.Select(one => new RecordedRelease(one.Release.Id, one.Manifest)),
        ];
        FileFailure.TryOn(() =>
        {
            foreach (var (release, _) in releases)
                AtomicFile.WriteIfDifferent(
                    FileOf(release.Id),
                    JsonSerializer.SerializeToUtf8Bytes(release, StoredJson.Default.DictionaryRelease)
                );
            AtomicFile.WriteIfDifferent(
                ListFile,
                JsonSerializer.SerializeToUtf8Bytes(next, StoredJson.Default.IReadOnlyListRecordedRelease)
            );
            var known = next.Select(one => FileOf(one.Id)).Append(ListFile).ToHashSet(StringComparer.Ordinal);
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => !known.Contains(file)))
                File.Delete(file);
        });
    }

    /// <summary>The files in the folder of the runs that the releases need.</summary>
    public IEnumerable<string> Places() =>
        List().SelectMany(one => Read(one.Id)?.Files ?? []).Select(file => file.Place).OfType<string>();

    private string ListFile => Path.Combine(folder, "releases.json");

    private string FileOf(string id) => Path.Combine(folder, id + ".json");

    private static T? TryRead<T>(string file, JsonTypeInfo<T> type)
        where T : class
    {
        if (!File.Exists(file))
            return null;
        try
        {
            using var stream = FileContent.Open(file);
            return JsonSerializer.Deserialize(stream, type);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // Another version wrote it, or a full disk truncated it: there are no dictionaries.
            return null;
        }
    }
}

/// <summary>A release in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Manifest">SHA-256 of its manifest, so that the same manifest elsewhere is not read again.</param>
internal sealed record RecordedRelease(string Id, string Manifest);

/// <summary>A release with its files.</summary>
/// <param name="Release">The release.</param>
/// <param name="Manifest">SHA-256 of its manifest; empty if it is not known.</param>
internal sealed record PreparedRelease(DictionaryRelease Release, string Manifest);
