using Assets.Media.Inspection.Images;
using Assets.Media.Inspection.Sniffing;

namespace Assets.Media.Inspection.Avif;

/// <summary>
/// Walks through the boxes of an AVIF or HEIC file (AVIF specification; ISO/IEC 23008-12): every item lies in the file,
/// and the one that is shown has a size.
/// </summary>
internal sealed class AvifInspection(ImageSource source, ImageLimits limits)
{
    // Tables of items and frames. Those of a photo have a few kilobytes; colour profiles are in them.
    private const int LongestTable = 4 * 1024 * 1024;

    private static readonly ImageFindings Damaged = ImageFindings.Damaged(
        "The AVIF or HEIC image is damaged or incomplete."
    );

    private readonly AvifMetadata metadata = new(source);
    private ImageItems? items;
    private ImageSequence? sequence;

    /// <summary>Walks through the file.</summary>
    public ImageFindings Inspect()
    {
        var brand = IsoMedia.Match(source.Peek(64));
        if (brand != ImageTypes.Avif && brand != ImageTypes.Heic)
            return ImageFindings.Damaged("The file is not an AVIF or HEIC image.");
        while (source.Left > 0)
        {
            var box = IsoBox.Read(source);
            // Trailing data, or a box that is not complete; items in it are found missing.
            if (box is null)
                break;
            if (!Take(box))
                return Damaged;
            source.Seek(box.End);
        }
        return End(source.Position);
    }

    private bool Take(IsoBox box)
    {
        switch (box.Type)
        {
            case IsoTypes.Meta when items is null && box.Length is >= 4 and <= LongestTable:
                source.Skip(4);
                items = ImageItems.Read(ReadAll(box.Length - 4), box.Content + 4);
                return !items.IsBroken;
            case IsoTypes.Movie when sequence is null && box.Length <= LongestTable:
                sequence = ImageSequence.Read(ReadAll(box.Length), box.Content);
                return !sequence.IsBroken;
            case IsoTypes.Free or IsoTypes.Skip or IsoTypes.Uuid:
                metadata.Blank(new(box.Content, box.Length), start: []);
                return true;
            default:
                return box.Type is IsoTypes.FileType or IsoTypes.MediaData;
        }
    }

    private byte[] ReadAll(long length)
    {
        var content = new byte[length];
        for (var at = 0; at < content.Length; )
        {
            var piece = source.Read(Math.Min(content.Length - at, 256));
            piece.CopyTo(content.AsSpan(at));
            at += piece.Length;
        }
        return content;
    }

    private ImageFindings End(long end)
    {
        if (SizeShown() is not var (width, height) || width == 0 || height == 0 || !HasAllData(end))
            return Damaged;
        var frames = Math.Max(1, sequence?.Frames ?? 0);
        if (limits.Check(width, height, frames) is { } rejection)
            return ImageFindings.Refused(rejection);
        foreach (var (partWidth, partHeight) in items?.Sizes ?? [])
        {
            if (limits.Check(partWidth, partHeight, frames: 1) is { } refused)
                return ImageFindings.Refused(refused);
        }
        if (metadata.Edits(items, sequence) is not { } edits || source.IsTruncated)
            return Damaged;
        var isTurned = items?.Primary is { } primary && items.IsOnItsSide(primary);
        return new()
        {
            Width = (int)Math.Min(isTurned ? height : width, int.MaxValue),
            Height = (int)Math.Min(isTurned ? width : height, int.MaxValue),
            Frames = (int)frames,
            EndOfImage = end,
            Edits = edits,
        };
    }

    private (uint Width, uint Height)? SizeShown() =>
        items?.Primary is { } primary ? items.SizeOf(primary) : sequence?.Size;

    private bool HasAllData(long end)
    {
        if (sequence is not null && (sequence.LastOffset > end || sequence.SampleBytes > end))
            return false;
        if (items is null)
            return sequence is { Frames: > 0 };
        if (items.Primary is { Extents: [] } or { IsMetadata: true })
            return false;
        foreach (var extent in items.All.SelectMany(item => item.Extents))
        {
            // A length of 0 stands for the whole file in the standard, which no image needs.
            if (extent.Offset < 0 || extent.Length <= 0 || extent.Offset > end - extent.Length)
                return false;
        }
        return true;
    }
}
