using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Jpeg;

/// <summary>Decides what stays of application segments and comments.</summary>
internal sealed class JpegMetadata(ImageEdits edits)
{
    // Marker and length.
    private const int Overhead = 4;

    private bool hasExif;

    /// <summary>The orientation of the first EXIF segment.</summary>
    public int Orientation { get; private set; } = 1;

    /// <summary>Takes a segment.</summary>
    /// <param name="marker">An application marker or a comment.</param>
    /// <param name="offset">Where the marker is.</param>
    /// <param name="content">The content of the segment.</param>
    public void Take(byte marker, long offset, ReadOnlySpan<byte> content)
    {
        var kept = marker switch
        {
            JpegMarkers.App0 when content.StartsWith("JFIF\0"u8) && content.Length >= 14 => Jfif(content),
            JpegMarkers.App1 when content.StartsWith("Exif\0"u8) && !hasExif => Turn(content),
            JpegMarkers.App2 when content.StartsWith("ICC_PROFILE\0"u8) => content,
            JpegMarkers.App14 when content.StartsWith("Adobe"u8) && content.Length >= 12 => content[..12],
            _ => [],
        };
        if (kept.IsEmpty)
            edits.Remove(offset, content.Length + Overhead);
        else if (!kept.SequenceEqual(content))
            edits.Replace(offset, content.Length + Overhead, Segment(marker, kept));
    }

    /// <summary>Version and density without the thumbnail.</summary>
    private static ReadOnlySpan<byte> Jfif(ReadOnlySpan<byte> content) =>
        content is [.., 0, 0] and { Length: 14 } ? content : (byte[])[.. content[..12], 0, 0];

    private ReadOnlySpan<byte> Turn(ReadOnlySpan<byte> content)
    {
        hasExif = true;
        // "Exif", a zero and a byte that is not used.
        Orientation = content.Length > 6 ? Exif.OrientationOf(content[6..]) : 1;
        return Orientation == 1 ? [] : (byte[])[.. "Exif\0\0"u8, .. Exif.Minimal(Orientation)];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. content];
    }
}
