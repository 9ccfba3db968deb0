using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.Png;

/// <summary>
/// Walks through a PNG or APNG file (PNG third edition): order and checksums of chunks, and the inflated size of each
/// frame.
/// </summary>
internal sealed class PngInspection(ImageSource source, ImageLimits limits)
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];
    private static readonly ImageFindings Damaged = ImageFindings.Damaged("The PNG image is damaged or incomplete.");

    private readonly PngChunks chunks = new(source);
    private readonly PngSequence sequence = new();
    private readonly ImageEdits edits = new();
    private PngAnimation? animation;
    private int orientation = 1;
    private bool hasPalette;
    private bool hasPixels;

    /// <summary>Walks through the file.</summary>
    public ImageFindings Inspect()
    {
        if (!source.Read(Signature.Length).SequenceEqual(Signature))
            return ImageFindings.Damaged("The file is not a PNG image.");
        chunks.Next();
        if (chunks.Type != PngTypes.Header || PngHeader.Read(chunks.TakeHead(PngHeader.Length + 1)) is not { } header)
            return ImageFindings.Damaged("The PNG image has no valid header.");
        if (limits.Check(header.Width, header.Height, frames: 1) is { } rejection)
            return ImageFindings.Refused(rejection);
        Finish();
        while (chunks.Type != PngTypes.End)
        {
            if (chunks.IsDamaged || sequence.IsBroken || edits.AreTooMany)
                return Damaged;
            if (Take(header) is { } refused)
                return refused;
        }
        return End(header);
    }

    /// <summary>Takes one chunk, or all data chunks of a frame.</summary>
    private ImageFindings? Take(PngHeader header)
    {
        switch (chunks.Type)
        {
            case PngTypes.Palette:
                return TakePalette(header);
            case PngTypes.Data when !hasPixels:
                hasPixels = true;
                animation?.TakeDefaultImage();
                return header.NeedsPalette && !hasPalette ? Damaged : TakePixels(header, header.Width, header.Height);
            case PngTypes.AnimationControl:
                return TakeAnimation(header);
            case PngTypes.FrameControl:
                return TakeFrame(header);
            case PngTypes.FrameData:
                if (!hasPixels || animation?.TakeFrameData() is not { } frame)
                    return Damaged;
                return TakePixels(header, frame.Width, frame.Height);
            case PngTypes.Exif:
                TakeExif();
                return null;
            case var type when PngTypes.IsKept(type):
                // Data that do not follow each other, a second header, or a chunk that no browser knows.
                return PngTypes.IsCritical(type) ? Damaged : Finish();
            default:
                edits.Remove(chunks.Offset, chunks.Length + PngChunks.Overhead);
                return Finish();
        }
    }

    private ImageFindings? Finish()
    {
        chunks.Finish();
        chunks.Next();
        return null;
    }

    private ImageFindings? TakePalette(PngHeader header)
    {
        var entries = chunks.Length / 3;
        var isValid = header.AllowsPalette && chunks.Length % 3 == 0 && entries is > 0 and <= 256;
        if (!isValid || hasPalette || hasPixels)
            return Damaged;
        hasPalette = true;
        return Finish();
    }

    private ImageFindings? TakePixels(PngHeader header, long width, long height)
    {
        var data = new PngData(chunks, sequence);
        if (!PngPixels.AreAsPromised(data, header, width, height))
            return ImageFindings.Damaged(
                "The PNG image is damaged: it has more or less pixels than its header promises."
            );
        data.Drain();
        return null;
    }

    private ImageFindings? TakeAnimation(PngHeader header)
    {
        if (
            animation is not null
            || hasPixels
            || PngAnimation.Read(chunks.TakeHead(PngAnimation.Length + 1)) is not { } read
        )
            return Damaged;
        animation = read;
        if (limits.Check(header.Width, header.Height, read.Frames) is { } rejection)
            return ImageFindings.Refused(rejection);
        return Finish();
    }

    private ImageFindings? TakeFrame(PngHeader header)
    {
        var content = chunks.TakeHead(PngAnimation.FrameLength + 1);
        sequence.Take(content);
        if (animation is null || !animation.TakeFrameControl(content, header, hasPixels))
            return Damaged;
        return Finish();
    }

    private void TakeExif()
    {
        var (offset, length) = (chunks.Offset, chunks.Length);
        var content = chunks.TakeHead(Exif.HeadLength);
        Finish();
        var isFirst = orientation == 1;
        if (isFirst)
            orientation = Exif.OrientationOf(content);
        var minimal = Exif.Minimal(orientation);
        if (orientation == 1 || !isFirst)
            edits.Remove(offset, length + PngChunks.Overhead);
        else if (length != minimal.Length || !content.AsSpan().SequenceEqual(minimal))
            edits.Replace(offset, length + PngChunks.Overhead, PngWriter.Chunk(PngTypes.Exif, minimal));
    }

    private ImageFindings End(PngHeader header)
    {
        var isWhole = chunks.Length == 0 && hasPixels && animation is not { IsWhole: false };
        chunks.Finish();
        if (!isWhole || chunks.IsDamaged || sequence.IsBroken || source.IsTruncated)
            return Damaged;
        var (width, height) = ((int)header.Width, (int)header.Height);
        var isTurned = Exif.SwapsSides(orientation);
        return new()
        {
            Width = isTurned ? height : width,
            Height = isTurned ? width : height,
            Frames = animation?.Frames ?? 1,
            EndOfImage = source.Position,
            Edits = edits.Sorted(),
        };
    }
}
