namespace Assets.Core;

/// <summary>Writes a file as a whole: no reader sees a part of it, and a failure changes nothing.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file and replaces an existing one; its folder is created if it does not exist.</summary>
    /// <exception cref="FileFailureException">Nothing was changed.</exception>
    public static void Write(string file, ReadOnlyMemory<byte> body)
    {
        using var temporary = TemporaryFile.For(file);
        temporary.Write(body.Span);
        temporary.Move(file);
    }

    /// <summary>Writes what <paramref name="write"/> puts into the stream, unless the file already holds it.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="FileFailureException">Nothing was changed.</exception>
    public static bool WriteIfDifferent(string file, Action<Stream> write)
    {
        using var temporary = TemporaryFile.For(file, bufferSize: 1 << 16);
        FileFailure.On(FileOperation.Write, file, () => write(temporary.Stream));
        return temporary.MoveIfDifferent(file);
    }

    /// <summary>Writes a file unless it already holds these bytes.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="FileFailureException">Nothing was changed.</exception>
    public static bool WriteIfDifferent(string file, ReadOnlyMemory<byte> body)
    {
        if (FileFailure.On(FileOperation.Write, file, () => Holds(file, body.Span)))
            return false;
        Write(file, body);
        return true;
    }

    private static bool Holds(string file, ReadOnlySpan<byte> body)
    {
        var existing = new FileInfo(file);
        if (!existing.Exists || existing.Length != body.Length)
            return false;

        using var stream = FileContent.Open(file);
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
