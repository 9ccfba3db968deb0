namespace Assets.Browser.Tests.Media;

/// <summary>The folder of a store whose app still runs.</summary>
internal static class StoreFolder
{
    private const int Attempts = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Deletes the folder, again if the app has put a file into it meanwhile: after its last answer it still removes the
    /// upload from quarantine.
    /// </summary>
    public static void Delete(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
