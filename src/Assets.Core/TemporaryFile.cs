#pragma warning disable RS0030 // AtomicFile, which the banned methods are replaced with, works by this class.
namespace Assets.Core;

/// <summary>
/// A file that is written first and then renamed into its place, so that no reader sees a part of it. One that is not
/// moved is deleted when it is disposed.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly FileStream stream;
    private readonly string name;

    private TemporaryFile(FileStream stream, string name) => (this.stream, this.name) = (stream, name);

    /// <summary>The content; failures of this stream do not name the file.</summary>
    public Stream Stream => stream;

    /// <summary>Creates a file in the folder of its final place.</summary>
    /// <param name="place">Absolute path; its folder is created if it does not exist.</param>
    /// <param name="bufferSize">The stream's buffer; 0 if whole blocks are written.</param>
    /// <exception cref="FileFailureException">It cannot be created.</exception>
    public static TemporaryFile For(string place, int bufferSize = 0) =>
        Create(Path.GetDirectoryName(place)!, place, bufferSize);

    /// <summary>Creates a file whose final place is not known yet.</summary>
    /// <param name="folder">
    /// Absolute path of a folder on the disk of its final place; it is created if it does not exist.
    /// </param>
    /// <exception cref="FileFailureException">It cannot be created.</exception>
    public static TemporaryFile In(string folder) => Create(folder, folder, bufferSize: 0);

    /// <summary>Appends to the content.</summary>
    /// <exception cref="FileFailureException">It cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (Exception exception) when (FileFailure.In(exception) is not null)
        {
            throw new FileFailureException(FileOperation.Write, name, exception);
        }
    }

    /// <summary>Completes the file and moves it to its place, where it replaces an existing file.</summary>
    /// <exception cref="FileFailureException">It cannot be moved; the existing file is unchanged.</exception>
    public void Move(string place) =>
        FileFailure.On(
            FileOperation.Write,
            place,
            () =>
            {
                stream.Dispose();
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                File.Move(stream.Name, place, overwrite: true);
            }
        );

    /// <summary>Completes the file and moves it to its place, unless a file with this content is there.</summary>
    /// <returns>Whether it was moved.</returns>
    /// <exception cref="FileFailureException">It cannot be moved; the existing file is unchanged.</exception>
    public bool MoveIfDifferent(string place)
    {
        if (FileFailure.On(FileOperation.Write, place, () => HasContentOf(place)))
            return false;

        Move(place);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() =>
        FileFailure.TryOn(() =>
        {
            stream.Dispose();
            File.Delete(stream.Name);
        });

    private static TemporaryFile Create(string folder, string name, int bufferSize) =>
        FileFailure.On(
            FileOperation.Write,
            name,
            () =>
            {
                // Without the name of the final file, which may already have the maximum length of the file system.
                var file = Path.Combine(folder, $".{Guid.NewGuid().ToString("n").AsSpan(0, 8)}.tmp");
                Directory.CreateDirectory(folder);
                var stream = new FileStream(
                    file,
                    FileMode.CreateNew,
                    FileAccess.ReadWrite,
                    FileShare.Read | FileShare.Delete,
                    bufferSize
                );
                return new TemporaryFile(stream, name);
            }
        );

    private bool HasContentOf(string other)
    {
        stream.Flush();
        var existing = new FileInfo(other);
        if (!existing.Exists || existing.Length != stream.Length)
            return false;

        using var two = FileContent.Open(other);
        Span<byte> first = new byte[1 << 16],
            second = new byte[1 << 16];
        stream.Position = 0;
        while (stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) is > 0 and var read)
        {
            if (two.ReadAtLeast(second, second.Length, throwOnEndOfStream: false) != read)
                return false;
            if (!first[..read].SequenceEqual(second[..read]))
                return false;
        }

        return true;
    }
}
