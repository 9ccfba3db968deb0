using System.Buffers;
using System.Buffers.Binary;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>Collects the bytes of a packet; long byte strings become parts of their own instead of copies.</summary>
internal sealed class EsbuildPacketWriter
{
    // Below this a copy costs less than another write to the pipe.
    private const int LongEnough = 16 << 10;

    private readonly List<ReadOnlyMemory<byte>> parts = [];
    private ArrayBufferWriter<byte> small = new();

    /// <summary>All written parts, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Parts
    {
        get
        {
            EndPart();
            return parts;
        }
    }

    public void WriteByte(byte value) => small.Write([value]);

    public void WriteNumber(uint number)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(small.GetSpan(sizeof(uint)), number);
        small.Advance(sizeof(uint));
    }

    /// <summary>Writes the length, then the bytes.</summary>
    public void WriteBytes(ReadOnlyMemory<byte> bytes)
    {
        WriteNumber((uint)bytes.Length);
        if (bytes.Length < LongEnough)
        {
            small.Write(bytes.Span);
            return;
        }

        EndPart();
        parts.Add(bytes);
    }

    private void EndPart()
    {
        if (small.WrittenCount == 0)
            return;

        parts.Add(small.WrittenMemory);
        small = new ArrayBufferWriter<byte>();
    }
}
