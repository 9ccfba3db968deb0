using System.Security.Cryptography;

namespace Assets.Core.Frontends;

/// <summary>A file as it was when it was looked at.</summary>
/// <param name="Path">Its path, relative to the front end's folder, with forward slashes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Ticks">The time of its last change, in ticks of UTC.</param>
/// <param name="Hash">SHA-256 of its content; empty where the content was not read.</param>
internal readonly record struct FileState(string Path, long Length, long Ticks, string Hash)
{
    // As coarse as the time stamps of file systems are (FAT): a change that soon after a file was read may leave its
    // time as it was.
    private static readonly long Granularity = TimeSpan.FromSeconds(2).Ticks;

    /// <summary>The state of a file.</summary>
    /// <param name="folder">The front end's folder.</param>
    /// <param name="file">Absolute path of the file.</param>
    /// <param name="withHash">Whether the content is read.</param>
    /// <exception cref="FileFailureException">The file cannot be read.</exception>
    public static FileState Of(string folder, string file, bool withHash) =>
        FileFailure.On(
            FileOperation.Read,
            file,
            () =>
            {
                var found = new FileInfo(file);
                return new FileState(
                    System.IO.Path.GetRelativePath(folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/'),
                    found.Length,
                    found.LastWriteTimeUtc.Ticks,
                    withHash ? HashOf(file) : ""
                );
            }
        );

    /// <summary>
    /// Whether a file still has this content. Its content is read only when its time does not decide: after a fresh
    /// checkout all times are new, and a whole second can be set by a program that also wrote the next version.
    /// </summary>
    /// <param name="file">Absolute path of the file.</param>
    /// <param name="seen">When this state was taken, in ticks of UTC.</param>
    public bool Holds(string file, long seen)
    {
        var found = new FileInfo(file);
        if (!found.Exists || found.Length != Length)
            return false;
        var isTrusted = Ticks < seen - Granularity && Ticks % TimeSpan.TicksPerSecond != 0;
        return (isTrusted && found.LastWriteTimeUtc.Ticks == Ticks) || HashOf(file) == Hash;
    }

    private static string HashOf(string file)
    {
        using var stream = FileContent.Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
