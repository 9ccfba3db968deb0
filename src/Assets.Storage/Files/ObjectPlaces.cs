using Assets.Storage.Providers;

namespace Assets.Storage.Files;

/// <summary>
/// The files in which objects are kept, and the rules that a folder has in addition to those of keys.
/// </summary>
/// <param name="root">Absolute path without a separator at the end.</param>
internal sealed class ObjectPlaces(string root)
{
    /// <summary>The folder for headers and unfinished files. Its name is no key.</summary>
    public const string ReservedName = ".assets-storage";

    /// <summary>File systems without letter case find the reserved folder by this name too.</summary>
    private const string ReservedNameInUpperCase = ".ASSETS-STORAGE";

    public string Root => root;

    public string Reserved { get; } = Path.Combine(root, ReservedName);

    /// <summary>The file of an object that may exist; null if it certainly does not.</summary>
    public string? ForReading(ObjectKey key)
    {
        var place = Place(key);
        if (Linked(place) is not null || Directory.Exists(place))
            return null;
        return !IgnoresCase || HasExactName(place) ? place : null;
    }

    /// <summary>The file of an object that is to be stored.</summary>
    /// <exception cref="ObjectStoreException">A folder cannot keep it beside the existing objects.</exception>
    public string ForWriting(ObjectKey key, PutMode mode)
    {
        var place = Place(key);
        if (Linked(place) is { } link)
            throw Refused(key, $"'{link}' is a link, and links are not followed. Replace the link by a folder");
        if (Directory.Exists(place) && !TryDeleteEmpty(place))
            throw Refused(key, "a folder cannot have both a file and a folder with this name. Use another key");
        if (Folders(place).FirstOrDefault(File.Exists) is { } file)
            throw Refused(key, $"'{file}' is a file, so that nothing can be stored below it. Use another key");
        if (!File.Exists(place))
            return place;
        if (IgnoresCase && !HasExactName(place))
            throw Refused(key, "the file system does not tell it from an existing key. Use another key");
        return mode == PutMode.Replace ? place : throw Failures.AlreadyExists(key);
    }

    /// <summary>The link on the way to a file or folder below the root; null if there is none.</summary>
    public string? Linked(string place) =>
        Folders(place).Prepend(place).FirstOrDefault(path => new FileInfo(path).LinkTarget is not null);

    /// <summary>Deletes the folders of a deleted file that are empty now.</summary>
    public void DeleteEmptyFolders(string place)
    {
        foreach (var folder in Folders(place))
        {
            if (!TryDeleteEmpty(folder))
                return;
        }
    }

    /// <summary>Whether two keys that differ in letter case, or in their Unicode normal form, are one file.</summary>
    private bool IgnoresCase =>
        Directory.Exists(Path.Combine(root, ReservedNameInUpperCase))
        || (!Directory.Exists(Reserved) && (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()));

    private string Place(ObjectKey key)
    {
        var segments = key.Value.Split('/');
        if (segments[0].Equals(ReservedName, StringComparison.OrdinalIgnoreCase))
            throw Refused(key, $"'{ReservedName}' is the store's own folder. Use another key");
        if (OperatingSystem.IsWindows() && segments.FirstOrDefault(WindowsNames.IsRefused) is { } refused)
            throw Refused(key, $"Windows does not allow '{refused}' as the name of a file. Use another key");
        return Path.Combine([root, .. segments]);
    }

    /// <summary>The folders around a file below the root, the innermost first.</summary>
    private IEnumerable<string> Folders(string place)
    {
        for (
            var folder = Path.GetDirectoryName(place)!;
            folder.Length > root.Length;
            folder = Path.GetDirectoryName(folder)!
        )
        {
            yield return folder;
        }
    }

    private bool HasExactName(string place) =>
        Folders(place)
            .Prepend(place)
            .All(path =>
                Directory.Exists(Path.GetDirectoryName(path))
                && Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Contains(path)
            );

    private static bool TryDeleteEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ObjectStoreException Refused(ObjectKey key, string reason) =>
        new(ObjectStoreFailure.InvalidKey, $"'{key}' cannot be stored in this folder, because {reason}.");
}
