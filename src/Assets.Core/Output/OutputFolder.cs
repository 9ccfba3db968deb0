namespace Assets.Core.Output;

/// <summary>
/// The files a run leaves for publishing. Every file is named after its content, so writing never touches what another
/// run has left. Files are removed by age (<see cref="Releases.ReleaseStore"/>).
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
    public string Write(string name, ReadOnlyMemory<byte> body)
    {
        var file = Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));
        if (AtomicFile.WriteIfDifferent(file, body))
            Interlocked.Increment(ref changed);
        return file;
    }
}
