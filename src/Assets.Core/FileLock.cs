using System.Globalization;
using System.Text;

namespace Assets.Core;

/// <summary>
/// Lets one process at a time use a folder. The operating system releases the lock when the process ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // What .NET reports when another process has the file: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows,
    // EWOULDBLOCK of flock on Linux and macOS.
    private static readonly int[] HeldByAnother = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Waits for the lock and takes it.</summary>
    /// <param name="file">Absolute path of the lock file. It is not deleted when the lock is released.</param>
    /// <param name="patience">When the wait is announced, and when it ends.</param>
    /// <param name="waiting">Receives the id of the process that has the lock, once; null if it is not known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock; null if another process still has it when the patience ends.</returns>
    /// <exception cref="IOException">The lock file cannot be opened for another reason.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static FileLock? Acquire(
        string file,
        LockPatience patience,
        Action<int?> waiting,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var waited = TimeSpan.Zero;
        var isAnnounced = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(file) is { } stream)
            {
                NoteHolder(file);
                return new(stream);
            }

            if (!isAnnounced && waited >= patience.Announce)
            {
                isAnnounced = true;
                waiting(Holder(file));
                continue;
            }

            if (waited >= patience.GiveUp)
                return null;
            cancellationToken.WaitHandle.WaitOne(Interval);
            waited += Interval;
        }
    }

    /// <summary>The id of the process that last took the lock, from its note; null without a note.</summary>
    public static int? Holder(string file)
    {
        try
        {
            return int.TryParse(File.ReadAllText(HolderFile(file)), CultureInfo.InvariantCulture, out var id)
                ? id
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException exception) when (HeldByAnother.Contains(exception.HResult))
        {
            return null;
        }
    }

    // A separate file, because no other process can read the locked one.
    private static string HolderFile(string file) => file + ".holder";

    private static void NoteHolder(string file)
    {
        try
        {
            AtomicFile.Write(
                HolderFile(file),
                Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The note is only used in a message of another process.
            return;
        }
    }
}

/// <summary>How long a process waits for another one.</summary>
/// <param name="Announce">After this time the process that holds the lock is reported.</param>
/// <param name="GiveUp">After this time the wait is an error.</param>
internal readonly record struct LockPatience(TimeSpan Announce, TimeSpan GiveUp)
{
    /// <summary>
    /// Two seconds pass between two ordinary publishes; the largest site that was measured takes six minutes on two
    /// cores.
    /// </summary>
    public static LockPatience Default { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(15));
}
