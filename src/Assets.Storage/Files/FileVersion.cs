using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Assets.Storage.Files;

/// <summary>One content of a file: it is replaced as a whole, so that time and length tell it from others.</summary>
internal readonly record struct FileVersion(DateTimeOffset Modified, long Length)
{
    /// <summary>Time and length, as the name of a file.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{NameOf(Modified)}-{Length:x}");

    public string ETag => $"\"{Name}\"";

    /// <summary>The version at a place; null if there is no file.</summary>
    public static FileVersion? At(string place)
    {
        var file = new FileInfo(place);
        return file.Exists ? new(file.LastWriteTimeUtc, file.Length) : null;
    }

    /// <summary>A time as text whose order is that of the times.</summary>
    public static string NameOf(DateTimeOffset time) => time.UtcTicks.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>
    /// Gives a file a time of its own. The time that the system gives is the same for all files of some milliseconds.
    /// </summary>
    public static FileVersion Stamp(SafeFileHandle file, DateTimeOffset time)
    {
        File.SetLastWriteTimeUtc(file, time.UtcDateTime);
        // Some file systems keep less than a tick.
        return Of(file);
    }

    public static FileVersion Of(SafeFileHandle file) =>
        new(File.GetLastWriteTimeUtc(file), RandomAccess.GetLength(file));
}
