using System.Globalization;
using System.Security.Cryptography;

namespace Assets.Core.Preparing;

/// <summary>
/// Bytes that one step of a run makes and a later one needs: in memory up to a limit, above it in the run's own files.
/// </summary>
/// <param name="folder">Absolute path of the folder in which each run has one for its files.</param>
/// <param name="memory">How many bytes are kept in memory.</param>
internal sealed class RunBodies(string folder, long memory) : IDisposable
{
    // No run takes this long; an older folder was left by a run that was killed.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly string own = Path.Combine(folder, Guid.NewGuid().ToString("n"));
    private readonly Lock gate = new();
    private long free = memory;
    private int files;

    /// <summary>Keeps a copy of the bytes.</summary>
    /// <exception cref="FileFailureException">They cannot be written.</exception>
    public RunBody Put(ReadOnlySpan<byte> bytes)
    {
        int number;
        lock (gate)
        {
            if (bytes.Length <= free)
            {
                free -= bytes.Length;
                return new RunBody(bytes.Length, bytes.ToArray(), "", []);
            }

            number = ++files;
        }

        var file = Path.Combine(own, number.ToString(CultureInfo.InvariantCulture));
        using var temporary = TemporaryFile.For(file);
        temporary.Write(bytes);
        temporary.Move(file);
        return new RunBody(bytes.Length, null, file, SHA256.HashData(bytes));
    }

    /// <summary>A copy of the bytes, to be disposed; the caller may change it.</summary>
    /// <exception cref="FileFailureException">They cannot be read.</exception>
    /// <exception cref="SourceChangedException">Another program has changed the file.</exception>
    public static RentedBytes Load(RunBody body)
    {
        if (body.Bytes is not null)
            return RentedBytes.Copy(body.Bytes);

        var bytes = RentedBytes.Read(body.File);
        if (SHA256.HashData(bytes.Span).AsSpan().SequenceEqual(body.Sha256))
            return bytes;

        bytes.Dispose();
        throw new SourceChangedException(body.File);
    }

    /// <inheritdoc/>
    public void Dispose() =>
        FileFailure.TryOn(() =>
        {
            if (!Directory.Exists(folder))
                return;

            foreach (
                var run in new DirectoryInfo(folder)
                    .EnumerateDirectories()
                    .Where(run => run.FullName == own || run.LastWriteTimeUtc < DateTime.UtcNow - Abandoned)
            )
                run.Delete(recursive: true);
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        });
}

/// <summary>Bytes that <see cref="RunBodies"/> keeps.</summary>
/// <param name="Length">How many there are.</param>
/// <param name="Bytes">The bytes; <see langword="null"/> when they are in a file.</param>
/// <param name="File">Absolute path of the file.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
internal sealed record RunBody(int Length, byte[]? Bytes, string File, byte[] Sha256);
