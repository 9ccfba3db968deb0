#pragma warning disable RS0030 // This class is what the banned methods are replaced with.
namespace Assets.Core;

/// <summary>Writes a file so that nobody ever sees half of it: beside its place first, then renamed into it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the parts one after another, replacing what is there, and makes the folder if need be.</summary>
    /// <exception cref="IOException">Nothing was changed.</exception>
    public static void Write(string file, params ReadOnlyMemory<byte>[] parts) =>
        Write(
            file,
            bufferSize: 0,
            stream =>
            {
                foreach (var part in parts)
                    stream.Write(part.Span);
            }
        );

    /// <summary>
    /// Writes what <paramref name="write"/> puts into the stream, replacing what is there, and makes the folder if need
    /// be.
    /// </summary>
    /// <exception cref="IOException">Nothing was changed.</exception>
    public static void Write(string file, Action<Stream> write) => Write(file, bufferSize: 1 << 16, write);

    /// <summary>Writes what <paramref name="write"/> puts into the stream, unless the file already holds it.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool WriteIfDifferent(string file, Action<Stream> write)
    {
        var next = file + ".next";
        Write(next, write);
        var isDifferent = !SameBytes(file, next);
        if (isDifferent)
            File.Move(next, file, overwrite: true);
        else
            File.Delete(next);
        return isDifferent;
    }

    private static void Write(string file, int bufferSize, Action<Stream> write)
    {
        var temporary = $"{file}.{Guid.NewGuid():n}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            using (
                var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize)
            )
                write(stream);

            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a file unless it already holds these bytes.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool WriteIfDifferent(string file, ReadOnlyMemory<byte> body)
    {
        if (Holds(file, body.Span))
            return false;
        Write(file, [body]);
        return true;
    }

    private static bool SameBytes(string file, string other)
    {
        if (!File.Exists(file) || new FileInfo(file).Length != new FileInfo(other).Length)
            return false;

        using var one = File.OpenRead(file);
        using var two = File.OpenRead(other);
        Span<byte> first = new byte[1 << 16],
            second = new byte[1 << 16];
        while (one.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) is > 0 and var read)
        {
            two.ReadAtLeast(second, second.Length, throwOnEndOfStream: false);
            if (!first[..read].SequenceEqual(second[..read]))
                return false;
        }

        return true;
    }

    private static bool Holds(string file, ReadOnlySpan<byte> body)
    {
        var existing = new FileInfo(file);
        if (!existing.Exists || existing.Length != body.Length)
            return false;

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> chunk = stackalloc byte[4096];
        while (stream.Read(chunk) is > 0 and var read)
        {
            if (!body.StartsWith(chunk[..read]))
                return false;
            body = body[read..];
        }

        return body.IsEmpty;
    }
}
