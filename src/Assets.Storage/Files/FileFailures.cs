namespace Assets.Storage.Files;

/// <summary>Turns failures of the file system into those of a store.</summary>
internal static class FileFailures
{
    // errno(3) of Linux and macOS, and the results of Windows.
    private const int NoSpace = 28;
    private const int QuotaOfLinux = 122;
    private const int QuotaOfMac = 69;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    public static T On<T>(ObjectKey key, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception exception)
            when (exception is (IOException or UnauthorizedAccessException) and not ObjectStoreException)
        {
            throw Describe(key, exception);
        }
    }

    public static void On(ObjectKey key, Action access) =>
        On(
            key,
            () =>
            {
                access();
                return true;
            }
        );

    /// <summary>Runs a clean-up, whose failure must not hide the first one.</summary>
    public static void Ignore(Action access)
    {
        try
        {
            access();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { }
    }

    private static ObjectStoreException Describe(ObjectKey key, Exception exception) =>
        exception.HResult is NoSpace or DiskFull or HandleDiskFull
        || exception.HResult == (OperatingSystem.IsMacOS() ? QuotaOfMac : QuotaOfLinux)
            ? new(
                ObjectStoreFailure.Full,
                $"'{key}' was not stored, because the disk is full or its quota is reached. Free some space.",
                exception
            )
        : exception is UnauthorizedAccessException
            ? new(
                ObjectStoreFailure.Denied,
                $"'{key}' cannot be accessed, because the file system refuses it: {exception.Message} Give the account "
                    + "of the app access to the folder.",
                exception
            )
        : new(
            ObjectStoreFailure.Unavailable,
            $"'{key}' cannot be accessed, because the file system reports an error: {exception.Message}",
            exception
        );
}
