namespace Assets.AspNetCore.Serving;

/// <summary>
/// The location of a representation's bytes. A published file is read into memory once if the budget allows it;
/// otherwise it is kept open. Its length is checked each time it is opened, so that a truncated file is never sent.
/// </summary>
internal sealed class Body
{
    private readonly long length;
    private readonly MemoryBudget? memory;
    private readonly OpenFiles? files;
    private byte[]? bytes;
    private OpenFile? kept;

    private Body(string? path, long length, MemoryBudget? memory, OpenFiles? files) =>
        (Path, this.length, this.memory, this.files) = (path, length, memory, files);

    /// <summary>The file; null for bytes that are only in memory.</summary>
    public string? Path { get; }

    /// <summary>Bytes that stay the same when the file that they were read from changes.</summary>
    public static Body InMemory(byte[] bytes) =>
        new(path: null, bytes.Length, memory: null, files: null) { bytes = bytes };

    /// <summary>A file that is opened for each response.</summary>
    public static Body OfFile(string path, long length) => new(path, length, memory: null, files: null);

    /// <summary>A file that does not change while the app runs.</summary>
    public static Body OfPublishedFile(string path, long length, MemoryBudget memory, OpenFiles files) =>
        new(path, length, memory, files);

    /// <summary>
    /// Makes the bytes available; none when the file is missing, cannot be read or has another length.
    /// </summary>
    public BodyBytes Open() => bytes is { } held ? new(held) : OpenFromFile();

    private BodyBytes OpenFromFile()
    {
        if (Volatile.Read(ref kept) is { } file)
        {
            var lease = file.Lease(length);
            if (lease.Exists)
                return lease;
            Forget(file);
        }

        var opened = OpenFile.Open(Path!, length);
        if (!opened.Exists || memory is null || files is null)
            return opened;
        return memory.TryTake(length) ? ReadAll(opened, memory) : Keep(opened, files);
    }

    /// <summary>
    /// A closed or broken handle must not be used again: after an error of a network file system all later calls fail.
    /// </summary>
    private void Forget(OpenFile file)
    {
        if (Interlocked.CompareExchange(ref kept, null, file) == file)
            files?.Remove(file);
    }

    private BodyBytes ReadAll(BodyBytes opened, MemoryBudget budget)
    {
        using (opened)
        {
            var read = new byte[length];
            var isWhole = opened.File!.TryRead(read);
            var first = isWhole ? Interlocked.CompareExchange(ref bytes, read, null) : null;
            // Another request has read the file in the meantime. Its bytes are kept and counted once.
            if (!isWhole || first is not null)
                budget.Return(length);
            return isWhole ? new(first ?? read) : default;
        }
    }

    private BodyBytes Keep(BodyBytes opened, OpenFiles openFiles)
    {
        openFiles.Keep(opened.File!);
        Volatile.Write(ref kept, opened.File);
        return opened;
    }
}
