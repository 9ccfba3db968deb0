using System.Buffers.Binary;

namespace Assets.Media.Inspection.Avif;

/// <summary>
/// Reads values of a box in memory. Reading beyond its end gives 0 and sets <see cref="IsBroken"/>.
/// </summary>
internal ref struct IsoReader(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> rest = content;

    /// <summary>Whether more was read than the box has.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What was not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => rest;

    public byte Byte() => (byte)UInt(1);

    public ushort UInt16() => (ushort)UInt(2);

    public uint UInt32() => (uint)UInt(4);

    /// <summary>Reads a number of 0 to 8 bytes.</summary>
    public ulong UInt(int length)
    {
        var value = 0UL;
        foreach (var one in Take(length))
            value = (value << 8) | one;
        return value;
    }

    /// <summary>Reads text up to a zero, or to the end of the box.</summary>
    public ReadOnlySpan<byte> Text()
    {
        var end = rest.IndexOf((byte)0);
        var text = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return text;
    }

    /// <summary>Takes bytes; none if there are not enough.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > rest.Length)
        {
            IsBroken = true;
            rest = [];
            return [];
        }
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    /// <summary>Reads a box.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryBox(out uint type, out ReadOnlySpan<byte> box)
    {
        type = 0;
        box = [];
        if (rest.IsEmpty || IsBroken)
            return false;
        var size = rest.Length >= 8 ? BinaryPrimitives.ReadUInt32BigEndian(rest) : 0;
        if (size < 8 || size > rest.Length)
        {
            IsBroken = true;
            return false;
        }
        type = BinaryPrimitives.ReadUInt32BigEndian(rest[4..]);
        box = Take((int)size)[8..];
        return true;
    }
}
