using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assets.Core.Dictionaries;
using Assets.Manifest;

namespace Assets.Core.Releases;

/// <summary>
/// The releases of a project, below its output folder, and the working files that they name. Both are removed by age:
/// a run cannot know whether another run uses a file. The files that deltas are made from are kept longer.
/// </summary>
/// <param name="outputDirectory">Absolute path of the folder that runs write to.</param>
internal sealed class ReleaseStore(string outputDirectory)
{
    // Less than a day passes between a release and its last copy.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromDays(1);

    // Enumerating the folders of a large site takes longer than an unchanged publish of it.
    private static readonly TimeSpan TrimInterval = TimeSpan.FromDays(1);

    private static readonly string[] WorkingFolders = ["wwwroot", "sourcemaps"];

    private readonly string root = Path.Combine(outputDirectory, "releases");

    /// <summary>Makes a release, or finds the one with the same content.</summary>
    /// <param name="manifestFile">Absolute path of the manifest that a run has written.</param>
    /// <param name="files">The files to publish.</param>
    /// <param name="writeEndpoints">Writes the endpoints for <c>MapStaticAssets</c>.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Release Add(string manifestFile, IEnumerable<ReleaseFile> files, Action<Stream> writeEndpoints)
    {
        var unfinished = new Release(Path.Combine(root, ".unfinished"));
        DeleteFolder(unfinished.Folder);
        Directory.CreateDirectory(unfinished.Folder);
        File.Copy(manifestFile, unfinished.ManifestFile);
        using (var stream = File.Create(Path.Combine(unfinished.Folder, Release.FilesName)))
            JsonSerializer.Serialize(stream, files);
        using (var stream = File.Create(unfinished.EndpointsFile))
            writeEndpoints(stream);

        var release = new Release(Path.Combine(root, NameOf(unfinished)));
        if (Directory.Exists(release.Folder))
            DeleteFolder(unfinished.Folder);
        else
            Directory.Move(unfinished.Folder, release.Folder);

        // It is no part of the name: the same files can follow other releases.
        var dictionaries = new RecordedReleases(outputDirectory).PreparedFile;
        if (File.Exists(dictionaries))
            AtomicFile.WriteIfDifferent(release.DictionariesFile, File.ReadAllBytes(dictionaries));
        else
            File.Delete(release.DictionariesFile);
        return release;
    }

    /// <summary>
    /// Records that a release is in use, and removes releases that were not in use for a day. It does so at most once a
    /// day; after an error it tries again the next day.
    /// </summary>
    /// <param name="release">The release of this run.</param>
    /// <param name="now">The time of the run, UTC.</param>
    public void TrimDaily(Release release, DateTime now)
    {
        var stamp = Path.Combine(root, ".trimmed");
        try
        {
            Directory.SetLastWriteTimeUtc(release.Folder, now);
            if (now - File.GetLastWriteTimeUtc(stamp) < TrimInterval)
                return;

            File.Create(stamp).Dispose();
            Trim(now);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be deleted now only uses disk space.
            return;
        }
    }

    internal void Trim(DateTime now)
    {
        var named = new RecordedReleases(outputDirectory).Places().ToHashSet(StringComparer.Ordinal);
        foreach (var folder in new DirectoryInfo(root).GetDirectories())
        {
            if (now - folder.LastWriteTimeUtc > MaximumAge)
                DeleteFolder(folder.FullName);
            else if (File.Exists(Path.Combine(folder.FullName, Release.FilesName)))
                named.UnionWith(new Release(folder.FullName).Files().Select(file => file.Source));
        }

        foreach (var folder in WorkingFolders.Select(name => new DirectoryInfo(Path.Combine(outputDirectory, name))))
        {
            if (!folder.Exists)
                continue;
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                if (now - file.LastWriteTimeUtc > MaximumAge && !named.Contains(file.FullName))
                    file.Delete();
            }

            EmptyFolders.RemoveBelow(folder.FullName);
        }
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static string NameOf(Release release)
    {
        // 80 bits distinguish the few releases of one project, and leave room in a path.
        const int Digits = 20;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in (string[])[AssetManifest.FileName, Release.FilesName, Release.EndpointsName])
        {
            using var stream = File.OpenRead(Path.Combine(release.Folder, name));
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
