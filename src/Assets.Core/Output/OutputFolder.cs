namespace Assets.Core.Output;

/// <summary>
/// The files that a run writes for publishing. Every file is named by its content, so a run never changes the files of
/// another run. Files are removed by age (<see cref="Releases.ReleaseStore"/>).
/// </summary>
/// <param name="root">Absolute path of the folder.</param>
internal sealed class OutputFolder(string root)
{
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
        Count(AtomicFile.WriteIfDifferent(file, body));
        return file;
    }

    /// <summary>Begins a file that is written block by block.</summary>
    /// <param name="expected">About how long it gets.</param>
    public OutputFile Create(long expected) => new(this, expected);

    /// <summary>Absolute path of the folder.</summary>
    internal string Root => root;

    /// <summary>Absolute path of a file.</summary>
    /// <param name="name">Path below the folder.</param>
    internal string PathOf(string name) => Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Counts a file that was written.</summary>
    internal void Count(bool isChanged)
    {
        if (isChanged)
            Interlocked.Increment(ref changed);
    }
}
