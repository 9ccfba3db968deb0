namespace Assets.AspNetCore.Serving;

/// <summary>Keeps files open that were asked for, up to a number; the clock algorithm decides which goes.</summary>
internal sealed class FileHandles(int capacity)
{
    private readonly Lock gate = new();
    private readonly OpenFile?[] slots = new OpenFile?[capacity];
    private int hand;

    /// <summary>Keeps a file open; the caller keeps its own lease.</summary>
    public void Keep(OpenFile file)
    {
        if (capacity == 0 || !file.TryLease())
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

    public void CloseAll()
    {
        lock (gate)
        {
            foreach (var file in slots)
                file?.Release();
            Array.Clear(slots);
        }
    }
}
