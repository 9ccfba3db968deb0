using System.IO.Enumeration;

namespace Assets.Storage.Files;

/// <summary>The objects of a folder, read while they are listed.</summary>
internal static class FileListing
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        // Links; hidden files are objects like others.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <exception cref="ObjectStoreException">The file system refuses to read a folder.</exception>
    public static IEnumerable<ObjectEntry> Of(ObjectPlaces places, string prefix, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(places.Root, Folder(prefix).Replace('/', Path.DirectorySeparatorChar));
        if (places.Linked(folder) is not null)
            yield break;
        using var entries = Accessed(folder, () => Entries(places, folder).GetEnumerator());
        while (Accessed(folder, () => entries?.MoveNext() == true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entries!.Current is { } entry && entry.Key.Value.StartsWith(prefix, StringComparison.Ordinal))
                yield return entry;
        }
    }

    /// <summary>Nothing if the folder does not exist, or no longer.</summary>
    private static T? Accessed<T>(string folder, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.Describe(folder, exception);
        }
    }

    /// <summary>
    /// The part of the prefix that is a folder; a prefix that is no key must not lead out of the root.
    /// </summary>
    private static string Folder(string prefix) =>
        prefix.LastIndexOf('/') is > 0 and var slash && ObjectKey.TryParse(prefix[..slash], out var folder)
            ? folder.Value
            : "";

    private static FileSystemEnumerable<ObjectEntry?> Entries(ObjectPlaces places, string folder) =>
        new(folder, (ref FileSystemEntry file) => Entry(ref file, places.Root), Options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry file) => !file.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry file) =>
                !(file.FileName is ObjectPlaces.ReservedName && file.Directory.Length == places.Root.Length),
        };

    private static ObjectEntry? Entry(ref FileSystemEntry file, string root)
    {
        var name = file.ToFullPath()[(root.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
        if (!ObjectKey.TryParse(name, out var key))
            return null;
        var version = new FileVersion(file.LastWriteTimeUtc, file.Length);
        // A file that was deleted meanwhile has the first time of Windows.
        return version.Modified.Year <= 1601 ? null : new(key, version.Length, version.ETag, version.Modified);
    }
}
