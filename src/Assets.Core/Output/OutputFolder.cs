using System.Collections.Concurrent;

namespace Assets.Core.Output;

/// <summary>
/// The files a run leaves for publishing. Every file is named after its content, so writing never touches what an
/// earlier run left;
/// that goes only when a later run is complete.
/// </summary>
/// <param name="root">Absolute path of the folder.</param>
internal sealed class OutputFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> files = new(StringComparer.Ordinal);
    private int changed;

    /// <summary>How many files this run wrote because they were absent or different.</summary>
    public int Changed => changed;

    /// <summary>Writes one file unless it is there already.</summary>
    /// <param name="name">Path below the folder, unique for its content.</param>
    /// <param name="body">The file's bytes.</param>
    /// <returns>The file's absolute path.</returns>
    public string Write(string name, ReadOnlyMemory<byte> body)
    {
        var file = Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));
        files[file] = true;
        if (AtomicFile.WriteIfDifferent(file, body))
            Interlocked.Increment(ref changed);
        return file;
    }

    /// <summary>Removes what this run did not write or find in place: the end of a complete run.</summary>
    public void RemoveOthers()
    {
        if (!Directory.Exists(root))
            return;

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (!files.ContainsKey(file))
                File.Delete(file);
        }

        RemoveEmptyFolders(root);
    }

    private static void RemoveEmptyFolders(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            RemoveEmptyFolders(inner);
            if (!Directory.EnumerateFileSystemEntries(inner).Any())
                Directory.Delete(inner);
        }
    }
}
