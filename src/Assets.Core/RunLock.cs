namespace Assets.Core;

/// <summary>
/// Lets one run at a time use an output directory: a second build of the same project waits instead of mixing its files
/// in.
/// </summary>
internal static class RunLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Waits for the directory; disposing the result hands it on. The operating system does so when the process dies.
    /// </summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static IDisposable Acquire(string directory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, ".lock");
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (File.Exists(file))
            {
                cancellationToken.WaitHandle.WaitOne(Interval);
            }
        }
    }
}
