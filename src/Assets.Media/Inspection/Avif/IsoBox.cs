using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Avif;

/// <summary>A box of the file's first level.</summary>
/// <param name="Type">One of <see cref="IsoTypes"/>.</param>
/// <param name="Content">Where the content starts.</param>
/// <param name="Length">The length of the content.</param>
internal sealed record IsoBox(uint Type, long Content, long Length)
{
    /// <summary>The first byte behind the box.</summary>
    public long End => Content + Length;

    /// <summary>Reads length and type.</summary>
    /// <returns>
    /// The box, with the source at its content; null, with the source at its start, if it is not complete or does not
    /// belong into an image.
    /// </returns>
    public static IsoBox? Read(ImageSource source)
    {
        var start = source.Position;
        if (source.Left < 8)
            return null;
        long size = source.ReadUInt32();
        var type = source.ReadUInt32();
        if (size == 1 && source.Left >= 8)
            size = ((long)source.ReadUInt32() << 32) | source.ReadUInt32();
        else if (size == 0 && type == IsoTypes.MediaData)
            size = source.Length - start;
        var content = source.Position;
        if (size >= content - start && size <= source.Length - start && IsKnown(type))
            return new(type, content, size - (content - start));
        source.Seek(start);
        return null;
    }

    private static bool IsKnown(uint type) =>
        type
            is IsoTypes.FileType
                or IsoTypes.Meta
                or IsoTypes.Movie
                or IsoTypes.MediaData
                or IsoTypes.Free
                or IsoTypes.Skip
                or IsoTypes.Uuid;
}
