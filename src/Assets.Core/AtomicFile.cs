namespace Assets.Core;

/// <summary>Writes a file so that nobody ever sees half of it: beside its place first, then renamed into it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the parts one after another, replacing what is there, and makes the folder if need be.</summary>
    /// <exception cref="IOException">Nothing was changed.</exception>
    public static void Write(string file, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        var temporary = $"{file}.{Guid.NewGuid():n}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                foreach (var part in parts)
                    stream.Write(part.Span);
            }

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
