namespace Assets.Core.Releases;

/// <summary>
/// Windows refuses to replace or delete a file that is marked as read-only, as files under Perforce or TFVC are and
/// copies that other tools made of them.
/// </summary>
internal static class ReadOnlyFiles
{
    /// <summary>Removes the read-only attribute.</summary>
    public static void Allow(FileInfo file)
    {
        if (OperatingSystem.IsWindows() && file is { Exists: true, IsReadOnly: true })
            file.IsReadOnly = false;
    }
}
