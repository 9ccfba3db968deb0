using System.Buffers.Binary;
using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.WebP;

/// <summary>
/// Decides what stays of chunks that are not pixels, and corrects the size and the flags of the file.
/// </summary>
internal sealed class WebPMetadata
{
    private const int RiffSizeOffset = 4;
    private const int RiffOverhead = 8;

    private readonly ImageEdits edits = new();
    private bool hasExif;
    private long removed;

    /// <summary>The orientation of the first EXIF chunk.</summary>
    public int Orientation { get; private set; } = 1;

    /// <inheritdoc cref="ImageEdits.AreTooMany"/>
    public bool AreTooMany => edits.AreTooMany;

    /// <summary>Takes an EXIF chunk, at whose content the source stands.</summary>
    public void TakeExif(ImageSource source, WebPChunks chunk)
    {
        // A few writers put the prefix of JPEG in front.
        var content = source.Peek(Exif.HeadLength);
        content = content[..(int)Math.Min(content.Length, chunk.Length)];
        var tiff = content.StartsWith("Exif\0\0"u8) ? content[6..] : content;
        var orientation = hasExif ? 1 : Exif.OrientationOf(tiff);
        hasExif = true;
        if (orientation == 1)
        {
            Remove(chunk);
            return;
        }
        Orientation = orientation;
        var minimal = Exif.Minimal(orientation);
        if (content.SequenceEqual(minimal))
            return;
        byte[] replacement = [.. "EXIF"u8, (byte)minimal.Length, 0, 0, 0, .. minimal];
        edits.Replace(chunk.Offset, chunk.Next - chunk.Offset, replacement);
        removed += chunk.Next - chunk.Offset - replacement.Length;
    }

    /// <summary>Removes a chunk.</summary>
    public void Remove(WebPChunks chunk)
    {
        edits.Remove(chunk.Offset, chunk.Next - chunk.Offset);
        removed += chunk.Next - chunk.Offset;
    }

    /// <summary>All changes.</summary>
    public IReadOnlyList<ImageEdit> Edits(long end, WebPCanvas? canvas)
    {
        if (removed != 0)
        {
            var size = new byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(end - removed - RiffOverhead));
            edits.Replace(RiffSizeOffset, size.Length, size);
        }
        if (canvas is not null && FlagsOf(canvas) is var flags && flags != canvas.Flags)
            edits.Replace(canvas.FlagsOffset, 1, [flags]);
        return edits.Sorted();
    }

    private byte FlagsOf(WebPCanvas canvas)
    {
        var flags = canvas.Flags & ~WebPCanvas.XmpFlag & ~WebPCanvas.ExifFlag;
        return (byte)(Orientation == 1 ? flags : flags | WebPCanvas.ExifFlag);
    }
}
