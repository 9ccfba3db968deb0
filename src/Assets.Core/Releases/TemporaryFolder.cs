using System.Globalization;

namespace Assets.Core.Releases;

/// <summary>
/// A folder inside the publish folder, and so on its disk, for files that are not complete yet. It is made when it is
/// first needed, and removed at the end together with the leftovers of interrupted publishes. Removal is best effort: a
/// file that a virus scanner holds must not fail a publish that is complete.
/// </summary>
/// <param name="publishDirectory">Absolute path of the publish folder.</param>
internal sealed class TemporaryFolder(string publishDirectory) : IDisposable
{
    private const string Name = ".assets.tmp";

    // Publishes of other apps to the same folder use their own folders; none takes this long.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly string parent = Path.Combine(publishDirectory, Name);
    private readonly string own = Path.Combine(publishDirectory, Name, Guid.NewGuid().ToString("n"));

    /// <summary>Absolute path of a file that does not exist yet.</summary>
    /// <param name="number">Distinguishes it from the others.</param>
    public string FileFor(int number)
    {
        Directory.CreateDirectory(own);
        return Path.Combine(own, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Directory.Exists(parent))
            return;

        foreach (var folder in new DirectoryInfo(parent).GetDirectories())
        {
            if (folder.FullName == own || DateTime.UtcNow - folder.LastWriteTimeUtc > Abandoned)
                BestEffort(() => folder.Delete(recursive: true));
        }

        BestEffort(() =>
        {
            if (!Directory.EnumerateFileSystemEntries(parent).Any())
                Directory.Delete(parent);
        });
    }

    private static void BestEffort(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next publish tries again.
            return;
        }
    }
}
