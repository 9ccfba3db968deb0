using System.Buffers.Binary;
using System.Numerics;

namespace Assets.Manifest;

/// <summary>
/// A hash table of the names in a manifest's bytes, with open addressing and eight bytes for each slot. Its values are
/// the numbers of <see cref="ManifestIndex.Name"/>. For 30,000 assets a dictionary of strings would take twenty times
/// the memory, and a frozen dictionary most of a second to build.
/// </summary>
internal sealed class NameTable
{
    public const int None = -2;

    private readonly ManifestIndex index;
    private readonly Slot[] slots;

    /// <param name="index">The index that has the names.</param>
    /// <param name="capacity">The maximum number of names.</param>
    public NameTable(ManifestIndex index, int capacity)
    {
        this.index = index;
        // At most half full, so that a search for an unknown name rarely compares bytes.
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 1) * 2)];
    }

    /// <summary>Bytes of the longest name.</summary>
    public int Longest { get; private set; }

    /// <summary>A name's number, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        ref readonly var slot = ref SlotOf(name, Hash(name));
        return slot.IsUsed ? slot.Number : None;
    }

    public void Add(int number, bool replace)
    {
        var name = index.Name(number);
        var hash = Hash(name);
        ref var slot = ref SlotOf(name, hash);
        if (slot.IsUsed && !replace)
            return;
        slot = new(hash, number);
        Longest = Math.Max(Longest, name.Length);
    }

    /// <summary>The slot of a name, or the free slot for it.</summary>
    private ref Slot SlotOf(ReadOnlySpan<byte> name, uint hash)
    {
        for (var i = hash; ; i++)
        {
            ref var slot = ref slots[i & (uint)(slots.Length - 1)];
            if (!slot.IsUsed || (slot.Hash == hash && index.Name(slot.Number).SequenceEqual(name)))
                return ref slot;
        }
    }

    /// <summary>
    /// A hash without a random seed is safe: the names come from the manifest, so clients cannot add names that
    /// collide.
    /// </summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        const ulong golden = 0x9E3779B97F4A7C15;
        var hash = (ulong)name.Length;
        for (var rest = name; rest.Length > sizeof(ulong); rest = rest[sizeof(ulong)..])
            hash = (BitOperations.RotateLeft(hash, 29) ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * golden;
        // Reads the last eight bytes at once, some of them a second time, instead of up to seven single bytes.
        if (name.Length >= sizeof(ulong))
            return (uint)(
                (
                    (
                        BitOperations.RotateLeft(hash, 29)
                        ^ BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..])
                    ) * golden
                ) >> 32
            );
        foreach (var octet in name)
            hash = (BitOperations.RotateLeft(hash, 7) ^ octet) * golden;
        return (uint)(hash >> 32);
    }

    private readonly struct Slot(uint hash, int number)
    {
        private readonly int numberAndOne = number + 1;

        public uint Hash => hash;

        public int Number => numberAndOne - 1;

        public bool IsUsed => numberAndOne != 0;
    }
}
