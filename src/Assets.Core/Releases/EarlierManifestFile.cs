using Assets.Manifest;

namespace Assets.Core.Releases;

/// <summary>
/// The manifest of the files that are kept of earlier releases. With it a restarted app still serves the files that
/// open and cached pages request.
/// </summary>
/// <param name="publishDirectory">Absolute path of the publish folder.</param>
/// <param name="app">The app's name.</param>
internal sealed class EarlierManifestFile(string publishDirectory, string app)
{
    /// <summary>Absolute path.</summary>
    public string FilePath => file;

    private readonly string file = Path.Combine(publishDirectory, $"{app}.{AssetManifest.EarlierFileName}");

    /// <summary>
    /// The entries that are kept if their files are: of this file, and of the manifest that is to be replaced.
    /// </summary>
    public IReadOnlyList<ManifestEntry> Candidates(string manifestFile) =>
        [
            .. Entries(file),
            .. Entries(manifestFile)
                .Where(entry => entry.Cache == CacheClass.Immutable)
                .Select(entry => entry with { Path = entry.Url, Preload = [] }),
        ];

    /// <summary>Writes the entries whose files are kept.</summary>
    /// <param name="candidates">All that may be kept.</param>
    /// <param name="history">The files that are kept.</param>
    /// <exception cref="IOException">The earlier file is unchanged.</exception>
    public void Write(IReadOnlyList<ManifestEntry> candidates, ReleaseHistory history)
    {
        var kept = history.Earlier.SelectMany(release => release.Files).ToHashSet(StringComparer.Ordinal);
        var entries = candidates
            .Select(entry =>
                entry with
                {
                    Files = [.. entry.Files.Where(part => kept.Contains($"wwwroot/{part.File}"))],
                    Deltas = [.. entry.Deltas.Where(part => kept.Contains($"wwwroot/{part.File}"))],
                }
            )
            .Where(entry => entry.Files is [{ Encoding: ContentCoding.Identity }, ..])
            .DistinctBy(entry => entry.Path)
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ToList();
        if (entries.Count == 0)
            Delete();
        else
            AtomicFile.WriteIfDifferent(file, stream => ManifestJson.Write(stream, new() { Entries = entries }));
    }

    /// <summary>Removes the file.</summary>
    public void Delete() => File.Delete(file);

    private static IReadOnlyList<ManifestEntry> Entries(string manifest)
    {
        try
        {
            return File.Exists(manifest) ? ManifestJson.Read(manifest).Entries : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ManifestException)
        {
            // Its files are kept but not served after a restart; the publish continues.
            return [];
        }
    }
}
