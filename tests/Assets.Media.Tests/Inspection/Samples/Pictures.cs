using NetVips;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>Images of each format, made by libvips; 48 x 32 pixels if nothing else is said.</summary>
internal static class Pictures
{
    public const int Width = 48;
    public const int Height = 32;

    public static byte[] Png { get; } = Gradient().PngsaveBuffer();
    public static byte[] InterlacedPng { get; } = Gradient().PngsaveBuffer(interlace: true);
    public static byte[] PalettePng { get; } = Gradient().PngsaveBuffer(palette: true);
    public static byte[] Jpeg { get; } = Gradient().JpegsaveBuffer(q: 90);
    public static byte[] ProgressiveJpeg { get; } = Gradient().JpegsaveBuffer(q: 90, interlace: true);
    public static byte[] RestartJpeg { get; } = Gradient().JpegsaveBuffer(q: 90, restartInterval: 1);
    public static byte[] GreyJpeg { get; } = Gradient().Colourspace(Enums.Interpretation.Bw).JpegsaveBuffer();
    public static byte[] CmykJpeg { get; } = Gradient().Colourspace(Enums.Interpretation.Cmyk).JpegsaveBuffer();
    public static byte[] Gif { get; } = Gradient().GifsaveBuffer();
    public static byte[] AnimatedGif { get; } = Animation().GifsaveBuffer();
    public static byte[] LossyWebP { get; } = Gradient().WebpsaveBuffer();
    public static byte[] LosslessWebP { get; } = Gradient().WebpsaveBuffer(lossless: true);
    public static byte[] AlphaWebP { get; } = Gradient().Bandjoin(128).WebpsaveBuffer();
    public static byte[] AnimatedWebP { get; } = Animation().WebpsaveBuffer();
    public static byte[] Avif { get; } =
        Gradient().HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0);
    public static byte[] AnimatedPng { get; } =
        new PngFile()
            .Header(8, 8)
            .Animation(2)
            .FrameControl(0, 8, 8)
            .Data(PngFile.Raw(8, 8))
            .FrameControl(1, 4, 4, 2, 2)
            .FrameData(2, PngFile.Raw(4, 4))
            .End();

    /// <summary>All samples by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } =
        new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["png"] = Png,
            ["interlaced png"] = InterlacedPng,
            ["palette png"] = PalettePng,
            ["animated png"] = AnimatedPng,
            ["jpeg"] = Jpeg,
            ["progressive jpeg"] = ProgressiveJpeg,
            ["restart jpeg"] = RestartJpeg,
            ["grey jpeg"] = GreyJpeg,
            ["cmyk jpeg"] = CmykJpeg,
            ["gif"] = Gif,
            ["animated gif"] = AnimatedGif,
            ["lossy webp"] = LossyWebP,
            ["lossless webp"] = LosslessWebP,
            ["alpha webp"] = AlphaWebP,
            ["animated webp"] = AnimatedWebP,
            ["avif"] = Avif,
        };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>An image with EXIF, XMP and a colour profile as libvips writes them.</summary>
    /// <param name="save">Makes the file.</param>
    /// <param name="orientation">The orientation in EXIF.</param>
    public static byte[] WithMetadata(Func<Image, byte[]> save, int orientation)
    {
        using var image = Gradient()
            .Mutate(mutable =>
            {
                mutable.Set(GValue.GIntType, "orientation", orientation);
                mutable.Set(GValue.GStrType, "exif-ifd0-ImageDescription", Secret);
                mutable.Set(GValue.GStrType, "exif-ifd2-UserComment", Secret);
                mutable.Set(
                    GValue.BlobType,
                    "xmp-data",
                    System.Text.Encoding.UTF8.GetBytes($"<x:xmpmeta>{Secret}</x:xmpmeta>")
                );
            });
        return save(image);
    }

    /// <summary>A text that is searched for in copies without metadata.</summary>
    public const string Secret = "SECRET-PLACE";

    /// <summary>Pixels of all frames, decoded by libvips.</summary>
    public static byte[] PixelsOf(byte[] file)
    {
        var isAnimated = file.AsSpan().StartsWith("GIF8"u8) || file.AsSpan(0, 4).SequenceEqual("RIFF"u8);
        using var image = isAnimated
            ? Image.NewFromBuffer(file, kwargs: new VOption { { "n", -1 } })
            : Image.NewFromBuffer(file);
        return image.WriteToMemory<byte>();
    }

    public static Image Gradient() =>
        Image
            .Xyz(Width, Height)
            .Bandjoin(128)
            .Linear([5, 8, 1], [0, 0, 0])
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image Animation()
    {
        var first = Gradient();
        return first
            .Join(first.Invert(), Enums.Direction.Vertical)
            .Mutate(mutable =>
            {
                mutable.Set(GValue.GIntType, "page-height", Height);
                mutable.Set(GValue.ArrayIntType, "delay", new[] { 100, 100 });
                mutable.Set(GValue.GIntType, "loop", 0);
            });
    }
}
