using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.WebP;

/// <summary>Walks through a WebP file: simple lossy and lossless ones, extended ones, and animations.</summary>
internal sealed class WebPInspection(ImageSource source, ImageLimits limits)
{
    private static readonly ImageFindings Damaged = ImageFindings.Damaged("The WebP image is damaged or incomplete.");

    private readonly WebPMetadata metadata = new();
    private WebPCanvas? canvas;
    private (int Width, int Height)? picture;
    private int frames;

    /// <summary>Walks through the file.</summary>
    public ImageFindings Inspect()
    {
        var (riff, size, webP) = (
            source.ReadUInt32LittleEndian(),
            source.ReadUInt32LittleEndian(),
            source.ReadUInt32LittleEndian()
        );
        if (riff != WebPTypes.Riff || webP != WebPTypes.WebP)
            return ImageFindings.Damaged("The file is not a WebP image.");
        // An odd size is followed by a byte of padding.
        var end = 8L + size;
        if ((size & 1) != 0 && end < source.Length)
            end++;
        if (end > source.Length || end < 12)
            return Damaged;
        var chunks = new WebPChunks(source, end);
        while (chunks.Read())
        {
            if (Take(chunks) is { } refused)
                return refused;
            if (metadata.AreTooMany)
                return Damaged;
        }
        return chunks.IsDamaged || source.IsTruncated ? Damaged : End(end);
    }

    private ImageFindings? Take(WebPChunks chunk)
    {
        switch (chunk.Type)
        {
            case WebPTypes.Extended when canvas is null && picture is null:
                canvas = WebPCanvas.Read(source.Read(10), chunk);
                return canvas is null ? Damaged : Limit(canvas.Width, canvas.Height, count: 1);
            case WebPTypes.Lossy or WebPTypes.Lossless when picture is null && frames == 0:
                picture = WebPBitstream.Read(source, chunk);
                if (picture is not var (width, height))
                    return Damaged;
                if (canvas is not null && (canvas.Width != width || canvas.Height != height || canvas.IsAnimated))
                    return Damaged;
                return Limit(width, height, count: 1);
            case WebPTypes.Frame when canvas is { IsAnimated: true }:
                return new WebPFrame(source, chunk).IsInside(canvas)
                    ? Limit(canvas.Width, canvas.Height, ++frames)
                    : Damaged;
            case WebPTypes.IccProfile or WebPTypes.Animation or WebPTypes.Alpha when canvas is not null:
                return null;
            case WebPTypes.Extended or WebPTypes.Lossy or WebPTypes.Lossless or WebPTypes.Frame:
                return Damaged;
            case WebPTypes.Exif when canvas is not null:
                metadata.TakeExif(source, chunk);
                return null;
            default:
                metadata.Remove(chunk);
                return null;
        }
    }

    private ImageFindings? Limit(int width, int height, int count) =>
        limits.Check(width, height, count) is { } rejection ? ImageFindings.Refused(rejection) : null;

    private ImageFindings End(long end)
    {
        var isWhole = canvas is { IsAnimated: true } ? frames > 0 : picture is not null;
        if (!isWhole)
            return Damaged;
        var (width, height) = canvas is null ? picture!.Value : (canvas.Width, canvas.Height);
        // The orientation stays in the file, but does not swap the sides: Chromium, measured, ignores it in WebP,
        // though not in JPEG and PNG.
        return new()
        {
            Width = width,
            Height = height,
            Frames = Math.Max(frames, 1),
            EndOfImage = end,
            Edits = metadata.Edits(end, canvas),
        };
    }
}
