using System.Text.Json;
using System.Text.Json.Serialization;
using Assets.Core;

namespace Assets.Tool.Fetching;

/// <summary>
/// The folder from which a publish reads earlier releases: the ids of the releases, the newest first, the manifest of
/// each, and the files that can be dictionaries below <c>wwwroot</c> under their published names. A file may be absent.
/// </summary>
/// <param name="folder">Absolute path.</param>
internal sealed class EarlierFolder(string folder)
{
    /// <summary>A fetch that runs at the same time has files that are not complete; none is this old.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly string releases = Path.Combine(folder, "releases.json");

    /// <summary>The place of a file.</summary>
    public string PathOf(WantedFile file) => Path.GetFullPath(Path.Combine(folder, "wwwroot", file.File.File));

    /// <summary>The manifest of a release; null if it is not there.</summary>
    public byte[]? Manifest(string id)
    {
        var file = ManifestPath(id);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Replaces the list of releases, when the manifests that it names are there.</summary>
    public void Write(IReadOnlyList<FetchedRelease> fetched)
    {
        if (fetched.Count == 0 && !Directory.Exists(folder))
            return;
        foreach (var release in fetched)
            AtomicFile.WriteIfDifferent(ManifestPath(release.Id), release.Bytes);
        AtomicFile.WriteIfDifferent(
            releases,
            JsonSerializer.SerializeToUtf8Bytes(
                fetched.Select(release => release.Id).ToArray(),
                EarlierJson.Default.StringArray
            )
        );
    }

    /// <summary>Removes what is of no release in the list.</summary>
    /// <param name="fetched">The releases of the list.</param>
    /// <param name="files">Their files.</param>
    public void RemoveOthers(IEnumerable<FetchedRelease> fetched, IEnumerable<WantedFile> files)
    {
        if (!Directory.Exists(folder))
            return;
        var wanted = files
            .Select(PathOf)
            .Concat(fetched.Select(release => ManifestPath(release.Id)))
            .Append(releases)
            .ToHashSet(StringComparer.Ordinal);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (var file in Directory.EnumerateFiles(folder, "*", all).Where(file => !wanted.Contains(file)).ToList())
        {
            if (!file.EndsWith(".tmp", StringComparison.Ordinal) || IsAbandoned(file))
                File.Delete(file);
        }
    }

    private string ManifestPath(string id) => Path.Combine(folder, id + ".json");

    private static bool IsAbandoned(string file) => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Abandoned;
}

/// <summary>The list of releases as JSON.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class EarlierJson : JsonSerializerContext;
