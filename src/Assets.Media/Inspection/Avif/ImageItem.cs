namespace Assets.Media.Inspection.Avif;

/// <summary>A range of the file that belongs to an item.</summary>
internal readonly record struct ItemExtent(long Offset, long Length);

/// <summary>A picture, a part of one, or metadata.</summary>
internal sealed class ImageItem
{
    /// <summary>Its type, one of <see cref="IsoTypes"/> for metadata; 0 if it has no description.</summary>
    public uint Type { get; set; }

    /// <summary>Where its bytes are.</summary>
    public List<ItemExtent> Extents { get; } = [];

    /// <summary>The indexes of its properties, which start at 1.</summary>
    public List<int> Properties { get; } = [];

    /// <summary>Whether it is EXIF, XMP or other data that are not shown.</summary>
    public bool IsMetadata => Type is IsoTypes.ExifItem or IsoTypes.MimeItem or IsoTypes.UriItem;
}
