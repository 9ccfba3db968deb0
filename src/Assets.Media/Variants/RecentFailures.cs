using System.Collections.Concurrent;
using Assets.Storage;

namespace Assets.Media.Variants;

/// <summary>Remembers for some minutes which variants cannot be made, so that requests do not decode again.</summary>
internal sealed class RecentFailures(TimeProvider clock)
{
    /// <summary>Long enough for requests not to cost anything, short enough for a repaired app.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>About 1 MB.</summary>
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<ObjectKey, DateTimeOffset> ends = new();

    public bool Contains(ObjectKey variant) => ends.TryGetValue(variant, out var end) && clock.GetUtcNow() < end;

    public void Add(ObjectKey variant)
    {
        var now = clock.GetUtcNow();
        if (ends.Count >= Capacity)
        {
            foreach (var (key, end) in ends)
            {
                if (end <= now)
                    ends.TryRemove(key, out _);
            }

            if (ends.Count >= Capacity)
                ends.Clear();
        }

        ends[variant] = now + Lifetime;
    }
}
