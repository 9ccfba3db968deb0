namespace Assets.Media.Inspection.Avif;

/// <summary>The tracks of an animation (ISO/IEC 14496-12, section 8).</summary>
internal sealed class ImageSequence
{
    private readonly List<ItemExtent> metadata = [];
    private long offset;

    /// <summary>The number of frames; 0 if there is no track of pictures.</summary>
    public long Frames { get; private set; }

    /// <summary>The dimensions of the largest track.</summary>
    public (uint Width, uint Height) Size { get; private set; }

    /// <summary>The largest offset of samples.</summary>
    public long LastOffset { get; private set; }

    /// <summary>The bytes of all samples.</summary>
    public long SampleBytes { get; private set; }

    /// <summary>Whether a box is not as it must be.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Boxes with metadata, without length and type.</summary>
    public IReadOnlyList<ItemExtent> Metadata => metadata;

    /// <summary>Reads the content of a movie box.</summary>
    /// <param name="content">The content.</param>
    /// <param name="offset">Where it is in the file.</param>
    public static ImageSequence Read(ReadOnlySpan<byte> content, long offset)
    {
        var sequence = new ImageSequence { offset = offset };
        sequence.Walk(content, content, depth: 0);
        return sequence;
    }

    private void Walk(ReadOnlySpan<byte> movie, ReadOnlySpan<byte> content, int depth)
    {
        var reader = new IsoReader(content);
        while (reader.TryBox(out var type, out var box))
        {
            // Boxes are nested four levels deep.
            if (
                type is IsoTypes.Track or IsoTypes.MediaBox or IsoTypes.MediaInformation or IsoTypes.SampleTable
                && depth < 6
            )
                Walk(movie, box, depth + 1);
            else
                Take(type, box);
            if (type is IsoTypes.UserData or IsoTypes.Meta or IsoTypes.Uuid && !box.IsEmpty)
            {
                movie.Overlaps(box, out var at);
                metadata.Add(new(offset + at, box.Length));
            }
        }
        IsBroken |= reader.IsBroken;
    }

    private void Take(uint type, ReadOnlySpan<byte> box)
    {
        var reader = new IsoReader(box);
        switch (type)
        {
            case IsoTypes.TrackHeader:
                // Times have 8 bytes in version 1. The size stands at the end, in 16.16 bits.
                reader.Take(reader.Byte() == 0 ? 75 : 87);
                var size = (reader.UInt32() >> 16, reader.UInt32() >> 16);
                Size = (Math.Max(Size.Width, size.Item1), Math.Max(Size.Height, size.Item2));
                break;
            case IsoTypes.SampleSizes:
                TakeSizes(ref reader);
                break;
            case IsoTypes.ChunkOffsets or IsoTypes.LongChunkOffsets:
                reader.UInt32();
                var count = reader.UInt32();
                for (uint i = 0; i < count && !reader.IsBroken; i++)
                {
                    var at = reader.UInt(type == IsoTypes.ChunkOffsets ? 4 : 8);
                    LastOffset = Math.Max(LastOffset, (long)Math.Min(at, long.MaxValue));
                }
                break;
        }
        IsBroken |= reader.IsBroken;
    }

    private void TakeSizes(ref IsoReader reader)
    {
        reader.UInt32();
        var (size, count) = (reader.UInt32(), reader.UInt32());
        Frames = Math.Max(Frames, count);
        if (size != 0)
        {
            SampleBytes = Add(SampleBytes, (long)size * count);
            return;
        }
        for (uint i = 0; i < count && !reader.IsBroken; i++)
            SampleBytes = Add(SampleBytes, reader.UInt32());
    }

    private static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;
}
