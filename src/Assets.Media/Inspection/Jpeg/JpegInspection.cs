using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Jpeg;

/// <summary>Walks through a JPEG file (ITU T.81, annex B): segments, tables, and scans up to the end marker.</summary>
internal sealed class JpegInspection(ImageSource source, ImageLimits limits)
{
    private static readonly ImageFindings Damaged = ImageFindings.Damaged("The JPEG image is damaged or incomplete.");

    // A segment has at most 65,535 bytes, which fits into one window only if it starts there.
    private readonly byte[] segment = new byte[ushort.MaxValue];
    private readonly ImageEdits edits = new();
    private JpegFrame? frame;
    private bool hasScan;

    /// <summary>Walks through the file.</summary>
    public ImageFindings Inspect()
    {
        if (source.ReadUInt16() != 0xFFD8)
            return ImageFindings.Damaged("The file is not a JPEG image.");
        var metadata = new JpegMetadata(edits);
        while (true)
        {
            var offset = source.Position;
            var marker = NextMarker();
            if (marker == JpegMarkers.End)
                return End(metadata.Orientation);
            if (source.IsTruncated || edits.AreTooMany || marker is null || !IsSegment(marker.Value))
                return Damaged;
            // Fill bytes before the marker belong to it.
            var start = source.Position - 2;
            if (start > offset)
                edits.Remove(offset, start - offset);
            var content = ReadSegment();
            if (marker is >= JpegMarkers.App0 and <= JpegMarkers.App15 or JpegMarkers.Comment)
                metadata.Take(marker.Value, start, content);
            else if (Take(marker.Value, content) is { } refused)
                return refused;
        }
    }

    private byte? NextMarker()
    {
        if (source.ReadByte() != 0xFF)
            return null;
        byte marker;
        do marker = source.ReadByte();
        while (marker == 0xFF);
        return marker;
    }

    // 0x01 and the restart markers have no content, and 0 is no marker.
    private static bool IsSegment(byte marker) =>
        marker >= JpegMarkers.Baseline
        && marker is not (>= JpegMarkers.FirstRestart and <= JpegMarkers.LastRestart or JpegMarkers.Start);

    private ReadOnlySpan<byte> ReadSegment()
    {
        var length = source.ReadUInt16() - 2;
        if (length < 0)
        {
            source.Skip(long.MaxValue);
            return [];
        }
        for (var at = 0; at < length; )
        {
            var piece = source.Read(Math.Min(length - at, 256));
            piece.CopyTo(segment.AsSpan(at));
            at += piece.Length;
        }
        return segment.AsSpan(0, length);
    }

    private ImageFindings? Take(byte marker, ReadOnlySpan<byte> content)
    {
        switch (marker)
        {
            case JpegMarkers.QuantizationTables:
                return JpegTables.AreQuantization(content) ? null : Damaged;
            case JpegMarkers.HuffmanTables:
                return JpegTables.AreHuffman(content) ? null : Damaged;
            case JpegMarkers.RestartInterval:
                return content.Length == 2 ? null : Damaged;
            case JpegMarkers.Baseline or JpegMarkers.Extended or JpegMarkers.Progressive:
                return TakeFrame(content);
            case JpegMarkers.Scan:
                hasScan = true;
                return frame is not null && frame.AllowsScan(content) && JpegScan.Skip(source) ? null : Damaged;
            default:
                return ImageFindings.Damaged("The JPEG image is of a kind that browsers do not show.");
        }
    }

    private ImageFindings? TakeFrame(ReadOnlySpan<byte> content)
    {
        if (frame is not null || JpegFrame.Read(content) is not { } read)
            return Damaged;
        frame = read;
        return limits.Check(read.Width, read.Height, frames: 1) is { } rejection
            ? ImageFindings.Refused(rejection)
            : null;
    }

    private ImageFindings End(int orientation)
    {
        if (frame is null || !hasScan || source.IsTruncated)
            return Damaged;
        var isTurned = Exif.SwapsSides(orientation);
        return new()
        {
            Width = isTurned ? frame.Height : frame.Width,
            Height = isTurned ? frame.Width : frame.Height,
            EndOfImage = source.Position,
            Edits = edits.Sorted(),
        };
    }
}
