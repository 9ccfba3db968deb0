using System.Buffers.Binary;

namespace Assets.Media.Inspection.Png;

/// <summary>The numbers of the chunks of an animation, which count from 0 without gaps.</summary>
internal sealed class PngSequence
{
    private uint next;

    /// <summary>Whether a number was wrong.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Compares a number.</summary>
    public void Take(ReadOnlySpan<byte> number) =>
        IsBroken |= number.Length < 4 || BinaryPrimitives.ReadUInt32BigEndian(number) != next++;
}
