using System.Text;
using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;
using NetVips;

namespace Assets.Media.Tests.Inspection;

/// <summary>What images say about people and places is removed, and their pixels stay.</summary>
public sealed class MetadataOfImages
{
    public static TheoryData<string> Samples => Pictures.Names;

    public static TheoryData<string> Formats => ["jpeg", "png", "webp", "avif"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Are_removed_without_changing_pixels(string name)
    {
        var file = Pictures.All[name];
        var copy = Inspected.Cleaned(file);
        var (before, after) = (Inspected.Findings(file), Inspected.Findings(copy));
        Assert.Null(after.Rejection);
        Assert.False(after.HasMetadata);
        Assert.Equal((before.Width, before.Height, before.Frames), (after.Width, after.Height, after.Frames));
        Assert.Equal(Pictures.PixelsOf(file), Pictures.PixelsOf(copy));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Are_removed_as_libvips_writes_them(string format)
    {
        var file = Pictures.WithMetadata(image => Save(image, format), orientation: 1);
        Assert.True(Contains(file, Pictures.Secret));
        Assert.True(Inspected.Findings(file).HasMetadata);
        var copy = Inspected.Cleaned(file);
        Assert.False(Contains(copy, Pictures.Secret));
        Assert.False(Inspected.Findings(copy).HasMetadata);
        Assert.Equal(Pictures.PixelsOf(file), Pictures.PixelsOf(copy));
        using var image = Image.NewFromBuffer(copy);
        // AVIF keeps the place of XMP, filled with spaces.
        var xmp = image.Contains("xmp-data") ? (byte[])image.Get("xmp-data") : [];
        Assert.All(xmp, one => Assert.Equal((byte)' ', one));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Are_removed_except_the_orientation(string format)
    {
        var file = Pictures.WithMetadata(image => Save(image, format), orientation: 6);
        var copy = Inspected.Cleaned(file);
        Assert.False(Contains(copy, Pictures.Secret));
        foreach (var findings in new[] { Inspected.Findings(file), Inspected.Findings(copy) })
        {
            // Chromium does not turn WebP.
            var shown = format == "webp" ? (Pictures.Width, Pictures.Height) : (Pictures.Height, Pictures.Width);
            Assert.Equal(shown, (findings.Width, findings.Height));
        }
        using var image = Image.NewFromBuffer(copy);
        Assert.Equal(6, image.Get("orientation"));
        Assert.Equal(Pictures.PixelsOf(file), Pictures.PixelsOf(copy));
    }

    [Fact]
    public void Are_removed_from_AVIF_which_turns_the_image_itself()
    {
        var file = Pictures.WithMetadata(image => Save(image, "avif"), orientation: 6);
        var copy = Inspected.Cleaned(file);
        Assert.False(Contains(copy, Pictures.Secret));
        Assert.Equal(file.Length, copy.Length);
        foreach (var findings in new[] { Inspected.Findings(file), Inspected.Findings(copy) })
            Assert.Equal((Pictures.Height, Pictures.Width), (findings.Width, findings.Height));
        Assert.Equal(Pictures.PixelsOf(file), Pictures.PixelsOf(copy));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Are_removed_except_the_colour_profile(string format)
    {
        using var profiled = Pictures.Gradient().IccTransform("p3", inputProfile: "srgb");
        var file = Save(profiled, format);
        using var image = Image.NewFromBuffer(Inspected.Cleaned(file));
        Assert.Equal((byte[])profiled.Get("icc-profile-data"), (byte[])image.Get("icc-profile-data"));
    }

    [Fact]
    public void Are_comments_and_unknown_segments_of_JPEG()
    {
        var file = WithSegments(
            (0xFE, "<script>SECRET-PLACE"),
            (0xED, "Photoshop 3.0\0SECRET-PLACE"),
            (0xE2, "MPF\0SECRET-PLACE")
        );
        Assert.Equal(Inspected.Cleaned(Pictures.Jpeg), Inspected.Cleaned(file));
    }

    [Fact]
    public void Are_the_thumbnail_of_JFIF_but_not_its_density()
    {
        byte[] jfif = [.. "JFIF\0\u0001\u0001\u0001"u8, 0, 72, 0, 72, 1, 1, 1, 2, 3];
        byte[] file = [0xFF, 0xD8, 0xFF, 0xE0, 0, (byte)(jfif.Length + 2), .. jfif, .. WithoutJfif()];
        byte[] expected = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. jfif[..12], 0, 0];
        Assert.Equal(expected, Inspected.Cleaned(file)[..expected.Length]);
    }

    [Fact]
    public void Are_text_chunks_of_PNG_but_not_its_colours()
    {
        var file = new PngFile()
            .Header(8, 8)
            .Chunk("gAMA", [0, 0, 0xB1, 0x8F])
            .Chunk("pHYs", [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1])
            .Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0SECRET-PLACE"))
            .Chunk("tIME", [7, 0xEA, 11, 28, 9, 0, 0])
            .Chunk("abCd", Encoding.ASCII.GetBytes("SECRET-PLACE"))
            .Data(PngFile.Raw(8, 8))
            .Chunk("iTXt", Encoding.ASCII.GetBytes("XML:com.adobe.xmp\0\0\0\0\0SECRET-PLACE"))
            .End();
        var expected = new PngFile()
            .Header(8, 8)
            .Chunk("gAMA", [0, 0, 0xB1, 0x8F])
            .Chunk("pHYs", [0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1])
            .Data(PngFile.Raw(8, 8))
            .End();
        Assert.Equal(expected, Inspected.Cleaned(file));
    }

    [Fact]
    public void Are_comments_of_GIF_but_not_its_repetition()
    {
        var trailer = Pictures.AnimatedGif.Length - 1;
        byte[] comment = [0x21, 0xFE, 12, .. "SECRET-PLACE"u8, 0];
        byte[] xmp = [0x21, 0xFF, 11, .. "XMP DataXMP"u8, 12, .. "SECRET-PLACE"u8, 0];
        byte[] file = [.. Pictures.AnimatedGif[..trailer], .. comment, .. xmp, 0x3B];
        var copy = Inspected.Cleaned(file);
        Assert.Equal(Inspected.Cleaned(Pictures.AnimatedGif), copy);
        Assert.True(Contains(copy, "NETSCAPE2.0"));
    }

    [Fact]
    public void Are_removed_from_the_size_and_the_flags_of_WebP()
    {
        var copy = Inspected.Cleaned(Pictures.WithMetadata(image => image.WebpsaveBuffer(), orientation: 1));
        Assert.Equal(copy.Length - 8, BitConverter.ToInt32(copy, 4));
        Assert.False(Contains(copy, "EXIF") || Contains(copy, "XMP "));
        Assert.Equal(0, copy[20] & 0x0C);
    }

    private static byte[] Save(Image image, string format) =>
        format switch
        {
            "jpeg" => image.JpegsaveBuffer(),
            "png" => image.PngsaveBuffer(),
            "webp" => image.WebpsaveBuffer(),
            _ => image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
        };

    private static byte[] WithSegments(params (byte Marker, string Content)[] segments) =>
        [
            0xFF,
            0xD8,
            .. segments.SelectMany(one =>
                (byte[])[0xFF, one.Marker, 0, (byte)(one.Content.Length + 2), .. Encoding.ASCII.GetBytes(one.Content)]
            ),
            .. Pictures.Jpeg[2..],
        ];

    private static byte[] WithoutJfif()
    {
        var jpeg = Pictures.Jpeg;
        return jpeg[3] == 0xE0 ? jpeg[(4 + (jpeg[4] << 8) + jpeg[5])..] : jpeg[2..];
    }

    private static bool Contains(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
