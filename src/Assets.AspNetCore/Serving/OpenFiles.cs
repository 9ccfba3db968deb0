namespace Assets.AspNetCore.Serving;

/// <summary>
/// Keeps requested files open, up to a maximum number. The clock algorithm selects the file to close.
/// </summary>
internal sealed class OpenFiles(int capacity = OpenFiles.DefaultCapacity) : IDisposable
{
    /// <summary>
    /// An unprivileged process on Linux may open 1,024 files by default: half of them are left for connections, half of
    /// the rest for the app.
    /// </summary>
    private const int DefaultCapacity = 256;

    private readonly Lock gate = new();
    private readonly OpenFile?[] slots = new OpenFile?[capacity];
    private int hand;

    /// <summary>Keeps a file open; the caller keeps its own lease.</summary>
    public void Keep(OpenFile file)
    {
        if (capacity == 0 || !file.TryAddLease())
            return;
        OpenFile? evicted;
        lock (gate)
        {
            while (slots[hand] is { WasUsed: true } used)
            {
                used.WasUsed = false;
                hand = (hand + 1) % capacity;
            }

            (evicted, slots[hand]) = (slots[hand], file);
            hand = (hand + 1) % capacity;
        }

        evicted?.Release();
    }

    /// <summary>Ends the lease of <see cref="Keep"/>; does nothing when the file was evicted before.</summary>
    public void Remove(OpenFile file)
    {
        lock (gate)
        {
            var slot = Array.IndexOf(slots, file);
            if (slot < 0)
                return;
            slots[slot] = null;
        }

        file.Release();
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var file in slots)
                file?.Release();
            Array.Clear(slots);
        }
    }
}
