using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Avif;

/// <summary>Overwrites metadata in their place, so that no offset in the file changes.</summary>
internal sealed class AvifMetadata(ImageSource source)
{
    // The offset of the TIFF header, and an EXIF block that decoders accept: some refuse the image otherwise.
    private static readonly byte[] EmptyExif = [0, 0, 0, 0, .. Exif.Empty];

    private readonly ImageEdits edits = new();
    private long blanked;

    /// <summary>Overwrites a range if it is not blank.</summary>
    public void Blank(ItemExtent extent, byte[] start, byte fill = 0)
    {
        var prefix = start.Length <= extent.Length ? start : [];
        if (!IsBlank(extent, prefix, fill))
            edits.Blank(extent.Offset, extent.Length, prefix, fill);
    }

    /// <summary>All changes.</summary>
    /// <returns>The changes; null if metadata and pixels share bytes, or there are too many.</returns>
    public IReadOnlyList<ImageEdit>? Edits(ImageItems? items, ImageSequence? sequence)
    {
        foreach (var item in items?.All ?? [])
        {
            if (item.IsMetadata)
                BlankItem(item);
        }
        foreach (var box in sequence?.Metadata ?? [])
            Blank(box, start: []);
        var sorted = edits.Sorted();
        return blanked <= source.Length && edits.AreInOrder && !edits.AreTooMany && !Touch(sorted, items)
            ? sorted
            : null;
    }

    private void BlankItem(ImageItem item)
    {
        var start = item.Type == IsoTypes.ExifItem ? EmptyExif : [];
        foreach (var extent in item.Extents)
        {
            // Extents can overlap, and thousands of the whole file would be read again and again.
            blanked += extent.Length;
            if (blanked > source.Length)
                return;
            // XMP is text, in which white space is empty.
            Blank(extent, start, item.Type == IsoTypes.ExifItem ? (byte)0 : (byte)' ');
            start = [];
        }
    }

    private bool IsBlank(ItemExtent extent, byte[] start, byte fill)
    {
        source.Seek(extent.Offset);
        if (!source.Read(start.Length).SequenceEqual(start))
            return false;
        for (var left = extent.Length - start.Length; left > 0; )
        {
            var piece = source.Peek();
            piece = piece[..(int)Math.Min(piece.Length, left)];
            if (piece.IsEmpty || piece.ContainsAnyExcept(fill))
                return piece.IsEmpty;
            source.Skip(piece.Length);
            left -= piece.Length;
        }
        return true;
    }

    /// <summary>Whether a change touches bytes of a picture. The changes are in order and do not overlap.</summary>
    private static bool Touch(IReadOnlyList<ImageEdit> edits, ImageItems? items)
    {
        var pictures = (items?.All ?? []).Where(item => !item.IsMetadata).SelectMany(item => item.Extents);
        var next = 0;
        foreach (var extent in pictures.OrderBy(extent => extent.Offset))
        {
            while (next < edits.Count && edits[next].End <= extent.Offset)
                next++;
            if (next < edits.Count && edits[next].Offset < extent.Offset + extent.Length)
                return true;
        }
        return false;
    }
}
