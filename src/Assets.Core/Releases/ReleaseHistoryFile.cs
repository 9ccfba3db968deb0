using System.Text.Json;
using Assets.Manifest;

namespace Assets.Core.Releases;

/// <summary>
/// The <see cref="ReleaseHistory"/> beside a published app. It is there, and not with the project, because the folder
/// outlives checkouts, cleaned projects and changed configurations.
/// </summary>
/// <param name="publishDirectory">Absolute path of the publish folder.</param>
/// <param name="app">The app's name: two apps can share a folder.</param>
internal sealed class ReleaseHistoryFile(string publishDirectory, string app)
{
    private const string Suffix = ".assets.releases.json";
    private const string ManifestSuffix = "." + AssetManifest.FileName;
    private const int Version = 1;

    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    private readonly string file = Path.Combine(publishDirectory, app + Suffix);

    /// <summary>Absolute path of the app's manifest.</summary>
    public string ManifestFile { get; } = Path.Combine(publishDirectory, app + ManifestSuffix);

    /// <summary>Whether the folder holds a release of the app.</summary>
    public bool Exists => File.Exists(file) || File.Exists(ManifestFile);

    /// <summary>
    /// Reads the history. Without a file that can be read, the files of the manifest in the folder are the history.
    /// </summary>
    public ReleaseHistory Read() => Read(file) ?? OfManifest(ManifestFile);

    /// <summary>Writes the history, unless the file has it.</summary>
    /// <exception cref="IOException">The earlier history is unchanged.</exception>
    public void Write(ReleaseHistory history)
    {
        if (history.IsEmpty && !File.Exists(file))
            return;
        AtomicFile.WriteIfDifferent(
            file,
            JsonSerializer.SerializeToUtf8Bytes(
                new Document(Version, history.Current, history.Earlier, history.Leftovers),
                Style
            )
        );
    }

    /// <summary>Removes the file.</summary>
    public void Delete() => File.Delete(file);

    /// <summary>All files that the releases of other apps in the folder have.</summary>
    /// <param name="comparer">When two names are one file: the app's own can be listed in another letter case.</param>
    public IEnumerable<string> NamesOfOtherApps(StringComparer comparer)
    {
        foreach (var manifest in Directory.EnumerateFiles(publishDirectory, "*" + ManifestSuffix))
        {
            if (comparer.Equals(manifest, ManifestFile))
                continue;
            var other = Path.GetFileName(manifest)[..^ManifestSuffix.Length];
            foreach (var name in new ReleaseHistoryFile(publishDirectory, other).Read().All)
                yield return name;
        }
    }

    private static ReleaseHistory? Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return
                JsonSerializer.Deserialize<Document>(stream, Style)
                    is { Version: Version, Current.Fingerprinted: not null, Current.Plain: not null } document
                ? new()
                {
                    Current = document.Current,
                    Earlier = document.Earlier ?? [],
                    Leftovers = document.Leftovers ?? [],
                }
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // The first publish to this folder, or a damaged file: the manifest still lists the current files.
            return null;
        }
    }

    private static ReleaseHistory OfManifest(string file)
    {
        try
        {
            return new()
            {
                Current = PublishedNames.Of(
                    ManifestJson
                        .Read(file)
                        .Entries.SelectMany(entry =>
                            entry.AllFiles.Select(published =>
                                ($"wwwroot/{published.File}", entry.Cache == CacheClass.Immutable)
                            )
                        )
                ),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ManifestException)
        {
            // The files of earlier releases are unknown, so none are removed.
            return ReleaseHistory.Empty;
        }
    }

    private sealed record Document(
        int Version,
        PublishedNames Current,
        IReadOnlyList<EarlierRelease>? Earlier,
        IReadOnlyList<string>? Leftovers
    );
}
