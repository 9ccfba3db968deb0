using System.Buffers.Binary;
using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Png;

/// <summary>Reads chunk after chunk, and compares each checksum.</summary>
internal sealed class PngChunks(ImageSource source)
{
    /// <summary>Length, type and checksum.</summary>
    public const int Overhead = 12;

    private long left;
    private uint crc;

    /// <summary>Where the chunk starts.</summary>
    public long Offset { get; private set; }

    /// <summary>The length of the content.</summary>
    public long Length { get; private set; }

    /// <summary>The type, one of <see cref="PngTypes"/>.</summary>
    public uint Type { get; private set; }

    /// <summary>Whether a checksum was wrong or a type is none.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Starts the next chunk.</summary>
    public void Next()
    {
        Offset = source.Position;
        Length = left = source.ReadUInt32();
        var type = source.Read(4);
        Type = BinaryPrimitives.ReadUInt32BigEndian(type);
        crc = Crc32.Add(Crc32.Start, type);
        IsDamaged |= Length > int.MaxValue || !PngTypes.IsType(type);
    }

    /// <summary>Takes the next bytes of the content.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>At least one byte, unless the content or the file ends.</returns>
    public ReadOnlySpan<byte> Take(int most = int.MaxValue)
    {
        var next = source.Peek();
        var count = (int)Math.Min(Math.Min(next.Length, left), most);
        next = next[..count];
        source.Skip(count);
        left -= count;
        crc = Crc32.Add(crc, next);
        return next;
    }

    /// <summary>Copies the first bytes of the content.</summary>
    public byte[] TakeHead(int most)
    {
        var head = new byte[Math.Min(left, most)];
        for (var at = 0; at < head.Length; )
        {
            var piece = Take(head.Length - at);
            if (piece.IsEmpty)
                break;
            piece.CopyTo(head.AsSpan(at));
            at += piece.Length;
        }
        return head;
    }

    /// <summary>Passes over the rest of the content, and compares the checksum.</summary>
    public void Finish()
    {
        while (left > 0 && !Take().IsEmpty) { }
        IsDamaged |= left > 0 || source.ReadUInt32() != ~crc;
    }
}
