using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.WebP;

/// <summary>The chunks between two offsets (WebP container specification, RIFF file format).</summary>
internal sealed class WebPChunks(ImageSource source, long end)
{
    /// <summary>Type and length.</summary>
    public const int Overhead = 8;

    /// <summary>Where the chunk starts.</summary>
    public long Offset { get; private set; }

    /// <summary>The type in four characters, the first one in the lowest byte.</summary>
    public uint Type { get; private set; }

    /// <summary>The length of the content without the byte that makes it even.</summary>
    public long Length { get; private set; }

    /// <summary>The first byte behind the chunk.</summary>
    public long Next => Math.Min(Offset + Overhead + Length + (Length & 1), end);

    /// <summary>Whether a chunk reaches beyond the end.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Goes to the start of the next chunk's content.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        if (Type != 0)
            source.Seek(Next);
        if (source.IsTruncated || IsDamaged || source.Position >= end)
            return false;
        Offset = source.Position;
        Type = source.ReadUInt32LittleEndian();
        Length = source.ReadUInt32LittleEndian();
        IsDamaged = Type == 0 || Offset + Overhead + Length > end;
        return !IsDamaged;
    }
}
