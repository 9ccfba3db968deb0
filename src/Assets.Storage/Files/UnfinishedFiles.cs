namespace Assets.Storage.Files;

/// <summary>
/// The files of uploads that are not complete. They lie beside the objects, so that a complete one is renamed and not
/// copied, and in a folder that is not listed.
/// </summary>
internal sealed class UnfinishedFiles(ObjectPlaces places)
{
    /// <summary>A writer that wrote nothing for a day was killed: longer pauses than that end connections.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private int cleaned;

    private string Folder => Path.Combine(places.Reserved, "unfinished");

    /// <summary>The path of a file that does not exist yet. The first call deletes what killed writers left.</summary>
    public string New()
    {
        Directory.CreateDirectory(Folder);
        if (Interlocked.Exchange(ref cleaned, 1) == 0)
            FileFailures.Ignore(DeleteAbandoned);
        return Path.Combine(Folder, Guid.NewGuid().ToString("n"));
    }

    private void DeleteAbandoned()
    {
        var before = DateTime.UtcNow - Abandoned;
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles())
        {
            // Others in this folder are locks.
            if (Guid.TryParseExact(file.Name, "n", out _) && file.LastWriteTimeUtc < before)
                FileFailures.Ignore(file.Delete);
        }
    }
}
