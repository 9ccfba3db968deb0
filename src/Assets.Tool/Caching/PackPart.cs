using Assets.Storage;

namespace Assets.Tool.Caching;

/// <summary>A part of a pack that is read with one request.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Entries">The results in it that are needed, in the order of their offsets.</param>
internal sealed record PackPart(PackIndex Pack, IReadOnlyList<PackEntry> Entries)
{
    /// <summary>Reading this many bytes in vain takes less time than another request.</summary>
    private const int Gap = 256 << 10;

    /// <summary>A large part is read by several requests at the same time.</summary>
    private const long Target = 2 << 20;

    public ByteRange Range => ByteRange.Between(Entries[0].Offset, Entries[^1].End - 1);

    /// <summary>Divides the results that are needed into parts.</summary>
    public static IEnumerable<PackPart> Of(PackIndex pack, Func<PackEntry, bool> isNeeded)
    {
        var part = new List<PackEntry>();
        foreach (var entry in pack.Entries.Where(isNeeded))
        {
            if (part.Count > 0 && (entry.Offset - part[^1].End > Gap || entry.End - part[0].Offset > Target))
            {
                yield return new(pack, [.. part]);
                part.Clear();
            }

            part.Add(entry);
        }

        if (part.Count > 0)
            yield return new(pack, part);
    }
}
