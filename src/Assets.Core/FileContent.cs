namespace Assets.Core;

/// <summary>Opens files for reading, all in the same way.</summary>
internal static class FileContent
{
    /// <summary>
    /// Opens a file that is read in blocks from its start to its end. On Windows other programs can rename and delete
    /// it meanwhile, as on other systems.
    /// </summary>
    /// <exception cref="FileFailureException">It cannot be read.</exception>
    public static FileStream Open(string file) =>
        FileFailure.On(
            FileOperation.Read,
            file,
            () =>
                new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read | FileShare.Delete,
                    bufferSize: 0,
                    FileOptions.SequentialScan
                )
        );

    /// <summary>Fills the block, except at the file's end.</summary>
    /// <returns>How many bytes were read.</returns>
    /// <exception cref="FileFailureException">The file cannot be read.</exception>
    public static int Read(FileStream stream, Span<byte> block)
    {
        try
        {
            return stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (FileFailure.In(exception) is not null)
        {
            throw new FileFailureException(FileOperation.Read, stream.Name, exception);
        }
    }
}
