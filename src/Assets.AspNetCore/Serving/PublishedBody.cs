namespace Assets.AspNetCore.Serving;

/// <summary>A published file: read once into memory when the budget allows, else kept open. Its length is checked, so that a damaged deployment is never served.</summary>
internal sealed class PublishedBody(string path, long length, BodyCache cache) : IBody
{
    private byte[]? bytes;
    private OpenFile? open;

    public OpenedBody Open() => bytes is { } held ? new(held) : Load();

    private OpenedBody Load()
    {
        if (Volatile.Read(ref open) is { } kept && kept.TryLease())
        {
            kept.WasUsed = true;
            if (kept.HasLength(length))
                return new(kept);
            kept.Release();
        }

        if (OpenFile.TryOpen(path, length) is not { } file)
            return OpenedBody.Missing;
        return cache.TryReserve(length) ? ReadAll(file) : Keep(file);
    }

    private OpenedBody ReadAll(OpenFile file)
    {
        var read = new byte[length];
        var whole = RandomAccess.Read(file.Handle, read, 0) == length;
        file.Release();
        // Another request may have read it meanwhile: the first one's bytes stay, and are paid for once.
        if (!whole || Interlocked.CompareExchange(ref bytes, read, null) is not null)
            cache.Return(length);
        return whole ? new(read) : OpenedBody.Missing;
    }

    private OpenedBody Keep(OpenFile file)
    {
        cache.Keep(file);
        Volatile.Write(ref open, file);
        return new(file);
    }
}
