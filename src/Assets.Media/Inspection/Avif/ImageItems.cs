namespace Assets.Media.Inspection.Avif;

/// <summary>The items of a meta box (ISO/IEC 14496-12, section 8.11; 23008-12, section 9.3).</summary>
internal sealed class ImageItems
{
    // Extents can have no bytes of their own in the table, so that a small table can promise billions.
    private const int MostExtents = 20_000;

    private readonly Dictionary<uint, ImageItem> items = [];
    private readonly List<(uint Type, byte[] Content)> properties = [];
    private long? itemData;
    private uint primary;

    /// <summary>Whether a box is not as it must be.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>All items.</summary>
    public IReadOnlyCollection<ImageItem> All => items.Values;

    /// <summary>The item that is shown; null if it is missing.</summary>
    public ImageItem? Primary => items.GetValueOrDefault(primary);

    /// <summary>The dimensions of all pictures and parts of pictures.</summary>
    public IEnumerable<(uint Width, uint Height)> Sizes =>
        properties.Where(one => one.Type == IsoTypes.SpatialExtents).Select(one => SizeIn(one.Content));

    /// <summary>Reads the content of a meta box.</summary>
    /// <param name="content">The content after version and flags.</param>
    /// <param name="offset">Where it is in the file.</param>
    public static ImageItems Read(ReadOnlySpan<byte> content, long offset)
    {
        var items = new ImageItems();
        // Locations can refer to a box behind them.
        items.FindItemData(content, offset);
        var reader = new IsoReader(content);
        while (reader.TryBox(out var type, out var box))
            items.Take(type, box);
        items.IsBroken |= reader.IsBroken;
        return items;
    }

    /// <summary>The size of an item; null if it has none.</summary>
    public (uint Width, uint Height)? SizeOf(ImageItem item) =>
        Property(item, IsoTypes.SpatialExtents) is { } content ? SizeIn(content) : null;

    /// <summary>Whether an item is shown turned by 90 or 270 degrees.</summary>
    public bool IsOnItsSide(ImageItem item) => Property(item, IsoTypes.Rotation) is [var angle, ..] && (angle & 1) == 1;

    private byte[]? Property(ImageItem item, uint type) =>
        item
            .Properties.Where(index => index > 0 && index <= properties.Count)
            .Select(index => properties[index - 1])
            .FirstOrDefault(one => one.Type == type)
            .Content;

    // After version and flags.
    private static (uint Width, uint Height) SizeIn(ReadOnlySpan<byte> content)
    {
        var reader = new IsoReader(content);
        reader.UInt32();
        return (reader.UInt32(), reader.UInt32());
    }

    private void FindItemData(ReadOnlySpan<byte> content, long offset)
    {
        var reader = new IsoReader(content);
        while (reader.TryBox(out var type, out var box))
        {
            if (type == IsoTypes.ItemData)
                itemData ??= offset + content.Length - reader.Rest.Length - box.Length;
        }
    }

    private void Take(uint type, ReadOnlySpan<byte> box)
    {
        var reader = new IsoReader(box);
        switch (type)
        {
            case IsoTypes.PrimaryItem:
                primary = reader.UInt32() >> 24 == 0 ? reader.UInt16() : reader.UInt32();
                break;
            case IsoTypes.ItemInformation:
                // The number of entries is not needed.
                _ = reader.UInt32() >> 24 == 0 ? reader.UInt16() : reader.UInt32();
                while (reader.TryBox(out var entryType, out var entry))
                {
                    if (entryType == IsoTypes.ItemInformationEntry)
                        TakeInformation(entry);
                }
                break;
            case IsoTypes.ItemLocations:
                TakeLocations(ref reader);
                break;
            case IsoTypes.ItemProperties:
                TakeProperties(ref reader);
                break;
        }
        IsBroken |= reader.IsBroken;
    }

    private void TakeInformation(ReadOnlySpan<byte> entry)
    {
        var reader = new IsoReader(entry);
        var version = reader.UInt32() >> 24;
        var id = version == 2 ? reader.UInt16() : reader.UInt32();
        reader.UInt16(); // protection
        Item(id).Type = reader.UInt32();
        // Versions 0 and 1 have no item type and do not occur in images.
        IsBroken |= reader.IsBroken || version < 2;
    }

    private void TakeLocations(ref IsoReader reader)
    {
        var version = reader.UInt32() >> 24;
        var sizes = reader.UInt16();
        var (offsetSize, lengthSize, baseSize) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15);
        var indexSize = version == 0 ? 0 : sizes & 15;
        var count = version < 2 ? reader.UInt16() : reader.UInt32();
        var extents = 0;
        for (uint i = 0; i < count && !reader.IsBroken && !IsBroken; i++)
        {
            var item = Item(version < 2 ? reader.UInt16() : reader.UInt32());
            var method = version == 0 ? 0 : reader.UInt16() & 15;
            var isInFile = reader.UInt16() == 0;
            var start = method == 1 ? itemData ?? -1 : 0;
            // Method 2, an item made of other items, does not occur.
            IsBroken |= !isInFile || method > 1 || start < 0 || offsetSize > 8 || lengthSize > 8 || baseSize > 8;
            var offset = start + (long)reader.UInt(baseSize);
            var extentCount = reader.UInt16();
            for (var j = 0; j < extentCount && !reader.IsBroken && extents < MostExtents; j++, extents++)
            {
                reader.UInt(indexSize);
                item.Extents.Add(new(offset + (long)reader.UInt(offsetSize), (long)reader.UInt(lengthSize)));
            }
        }
        IsBroken |= extents >= MostExtents;
    }

    private void TakeProperties(ref IsoReader reader)
    {
        while (reader.TryBox(out var type, out var box))
        {
            var inner = new IsoReader(box);
            if (type == IsoTypes.PropertyContainer)
            {
                while (inner.TryBox(out var propertyType, out var content))
                    properties.Add((propertyType, content[..Math.Min(content.Length, 12)].ToArray()));
            }
            else if (type == IsoTypes.PropertyAssociation)
                TakeAssociations(ref inner);
            IsBroken |= inner.IsBroken;
        }
    }

    private void TakeAssociations(ref IsoReader reader)
    {
        var head = reader.UInt32();
        var isLong = (head & 1) != 0;
        var count = reader.UInt32();
        for (uint i = 0; i < count && !reader.IsBroken; i++)
        {
            var item = Item(head >> 24 == 0 ? reader.UInt16() : reader.UInt32());
            var associations = reader.Byte();
            // The highest bit says that the property is essential.
            for (var j = 0; j < associations; j++)
                item.Properties.Add(isLong ? reader.UInt16() & 0x7FFF : reader.Byte() & 0x7F);
        }
    }

    private ImageItem Item(uint id)
    {
        if (!items.TryGetValue(id, out var item))
            items.Add(id, item = new());
        return item;
    }
}
