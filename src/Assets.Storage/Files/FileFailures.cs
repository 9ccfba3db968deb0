namespace Assets.Storage.Files;

/// <summary>Turns failures of the file system into those of a store.</summary>
internal static class FileFailures
{
    // errno(3) of Linux and macOS, and the results of Windows.
    private const int NoSpace = 28;
    private const int FileTooLarge = 27;
    private const int QuotaOfLinux = 122;
    private const int QuotaOfMac = 69;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    /// <summary>
    /// COR_E_IO, which has no cause: the runtime throws it when the space for a file of known length is not there.
    /// </summary>
    private const int NotReserved = unchecked((int)0x80131620);

    public static T On<T>(ObjectKey key, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception exception)
            when (exception is (IOException or UnauthorizedAccessException) and not ObjectStoreException)
        {
            throw Describe($"{key}", exception);
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

    /// <param name="name">The key, or the path of the folder.</param>
    /// <param name="exception">The failure of the file system.</param>
    public static ObjectStoreException Describe(string name, Exception exception) =>
        exception.HResult is NoSpace or FileTooLarge or DiskFull or HandleDiskFull or NotReserved
        || exception.HResult == (OperatingSystem.IsMacOS() ? QuotaOfMac : QuotaOfLinux)
            ? new(
                ObjectStoreFailure.Full,
                $"'{name}' was not stored, because the disk is full or its quota is reached. Free some space.",
                exception
            )
        : exception is UnauthorizedAccessException
            ? new(
                ObjectStoreFailure.Denied,
                $"'{name}' cannot be accessed, because the file system refuses it: {exception.Message} Give the "
                    + "account of the app access to the folder.",
                exception
            )
        : new(
            ObjectStoreFailure.Unavailable,
            $"'{name}' cannot be accessed, because the file system reports an error: {exception.Message}",
            exception
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
}
