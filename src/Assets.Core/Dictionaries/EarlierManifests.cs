using System.Text.Json;
using Assets.Core.Releases;
using Assets.Manifest;

namespace Assets.Core.Dictionaries;

/// <summary>The manifests of earlier releases outside the folder of the runs, and what they list.</summary>
internal static class EarlierManifests
{
    /// <summary>The folder inside that of the runs with what was fetched from an object store.</summary>
    public const string FetchedFolder = "earlier";

    private const string ListName = "releases.json";

    /// <summary>The manifests that were fetched from an object store, the newest first.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    public static IEnumerable<string> Fetched(string folder)
    {
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list))
            return [];
        try
        {
            var ids = JsonSerializer.Deserialize<List<string>>(File.ReadAllBytes(list)) ?? [];
            return ids.Where(id => id is not null && Path.GetFileName(id) == id)
                .Select(id => Path.Combine(folder, id + ".json"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // Fetching was interrupted: these releases have no dictionaries.
            return [];
        }
    }

    /// <summary>What a publish folder keeps of the releases before the one in it, the newest first.</summary>
    /// <param name="publishDirectory">Absolute path of the publish folder.</param>
    /// <param name="app">The app's name.</param>
    public static IEnumerable<DictionaryRelease> Kept(string publishDirectory, string app)
    {
        var file = new EarlierManifestFile(publishDirectory, app).FilePath;
        if (!File.Exists(file) || TryRead(file) is not { } manifest)
            return [];

        var entries = manifest.Entries.ToDictionary(entry => $"wwwroot/{entry.Url}", StringComparer.Ordinal);
        return new ReleaseHistoryFile(publishDirectory, app)
            .Read()
            .Earlier.Select(release =>
                DictionaryRelease.Of(
                    release.Files.Select(name => entries.GetValueOrDefault(name)).OfType<ManifestEntry>()
                )
            );
    }

    /// <summary>Reads a manifest; <see langword="null"/> if it is damaged or of another version.</summary>
    public static AssetManifest? TryRead(string file)
    {
        try
        {
            return ManifestJson.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ManifestException)
        {
            // Its files are no dictionaries; the publish continues.
            return null;
        }
    }
}
