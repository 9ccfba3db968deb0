using System.Collections.Concurrent;

namespace Assets.Core.Output;

/// <summary>
/// The files that a run leaves for publishing. Each is named after its content, so that writing never touches what an
/// earlier run left. That goes when a later run is complete.
/// </summary>
/// <param name="root">Absolute path of the folder.</param>
internal sealed class OutputFolder(string root)
{
    // On Windows and macOS a file that is found in place may be listed in another letter case. On Linux, where that is
    // another file, it stays until a clean.
    private readonly ConcurrentDictionary<string, bool> files = new(StringComparer.OrdinalIgnoreCase);
    private int changed;

    /// <summary>How many files this run wrote because they were absent or different.</summary>
    public int Changed => changed;

    /// <summary>Writes one file unless it is there already.</summary>
    /// <param name="name">Path below the folder, unique for its content.</param>
    /// <param name="body">The file's bytes.</param>
    /// <returns>The file's absolute path.</returns>
    /// <exception cref="FileFailureException">It cannot be written.</exception>
    public string Write(string name, ReadOnlyMemory<byte> body)
    {
        var file = PathOf(name);
        Note(file, AtomicFile.WriteIfDifferent(file, body));
        return file;
    }

    /// <summary>Begins a file that is written block by block.</summary>
    /// <param name="expected">About how long it gets.</param>
    public OutputFile Create(long expected) => new(this, expected);

    /// <summary>Removes what this run did not write or find in place: the end of a complete run.</summary>
    /// <remarks>What cannot be removed stays; no list names it, and the next run tries again.</remarks>
    public void RemoveOthers()
    {
        if (!Directory.Exists(root))
            return;

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (!files.ContainsKey(file))
                FileFailure.TryOn(() => File.Delete(file));
        }

        RemoveEmptyFolders(root);
    }

    /// <summary>Absolute path of the folder.</summary>
    internal string Root => root;

    /// <summary>Absolute path of a file.</summary>
    /// <param name="name">Path below the folder.</param>
    internal string PathOf(string name) => Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Takes a file for one of this run.</summary>
    internal void Note(string file, bool isChanged)
    {
        files[file] = true;
        if (isChanged)
            Interlocked.Increment(ref changed);
    }

    private static void RemoveEmptyFolders(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            RemoveEmptyFolders(inner);
            if (!Directory.EnumerateFileSystemEntries(inner).Any())
                FileFailure.TryOn(() => Directory.Delete(inner));
        }
    }
}
