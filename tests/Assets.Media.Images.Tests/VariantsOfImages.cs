using NetVips;
using static Assets.Media.Images.Tests.Pictures;

namespace Assets.Media.Images.Tests;

public sealed class VariantsOfImages : IDisposable
{
    private readonly Processing processing = new(options => options.AvifEffort = 0);

    [Theory]
    [InlineData(VariantFormat.WebP, "webpload_buffer")]
    [InlineData(VariantFormat.Avif, "heifload_buffer")]
    [InlineData(VariantFormat.Jpeg, "jpegload_buffer")]
    [InlineData(VariantFormat.Png, "pngload_buffer")]
    public async Task Are_made_in_each_format_from_each_format(VariantFormat format, string loader)
    {
        foreach (var type in new[] { "jpg", "png", "gif", "webp", "avif" })
        {
            using var image = await RenderAsync(Areas().As(type), type, new("v", 30, 30, Format: format));
            Assert.Equal((30, 20, loader), (image.Width, image.Height, image.Get("vips-loader")));
            AssertColor(Red, image.Corners()[0], tolerance: 20);
            AssertColor(Blue, image.Corners()[2], tolerance: 20);
        }
    }

    [Theory]
    [InlineData(60, 40, 30, 30, VariantFit.Inside, 30, 20)]
    [InlineData(60, 40, 30, null, VariantFit.Inside, 30, 20)]
    [InlineData(40, 60, 30, null, VariantFit.Inside, 30, 45)]
    [InlineData(60, 40, 100, 100, VariantFit.Inside, 60, 40)]
    [InlineData(60, 40, 7, 1000, VariantFit.Inside, 7, 5)]
    [InlineData(600, 2, 30, 30, VariantFit.Inside, 30, 1)]
    [InlineData(60, 40, 30, 30, VariantFit.Cover, 30, 30)]
    [InlineData(60, 40, 60, 7, VariantFit.Cover, 60, 7)]
    [InlineData(60, 40, 80, 80, VariantFit.Cover, 40, 40)]
    [InlineData(30, 100, 40, 40, VariantFit.Cover, 30, 30)]
    [InlineData(60, 40, 61, 1, VariantFit.Cover, 60, 1)]
    [InlineData(1, 1, 200, 200, VariantFit.Cover, 1, 1)]
    [InlineData(1, 1, 200, 200, VariantFit.Inside, 1, 1)]
    [InlineData(2, 2, 1, 1, VariantFit.Cover, 1, 1)]
    public async Task Have_the_size_that_is_calculated_for_them(
        int width,
        int height,
        int boxWidth,
        int? boxHeight,
        VariantFit fit,
        int expectedWidth,
        int expectedHeight
    )
    {
        var variant = new MediaVariant("v", boxWidth, boxHeight, fit, VariantFormat.Png);
        Assert.Equal((expectedWidth, expectedHeight), variant.SizeFor(width, height));
        foreach (var type in new[] { "jpg", "png", "webp" })
        {
            using var image = await RenderAsync(Plain(Red, width, height).As(type), type, variant);
            Assert.Equal((expectedWidth, expectedHeight), (image.Width, image.Height));
        }
    }

    [Fact]
    public async Task Have_the_calculated_size_for_any_sizes()
    {
        var random = new Random(3);
        for (var i = 0; i < 60; i++)
        {
            var (width, height) = (random.Next(1, 400), random.Next(1, 400));
            var fit = i % 2 == 0 ? VariantFit.Cover : VariantFit.Inside;
            var variant = new MediaVariant("v", random.Next(1, 300), random.Next(1, 300), fit, VariantFormat.Png);
            var type = i % 3 == 0 ? "jpg" : "png";
            using var image = await RenderAsync(Plain(Red, width, height).As(type), type, variant);
            var what = $"{width}x{height} {variant}";
            Assert.Equal((what, variant.SizeFor(width, height)), (what, (image.Width, image.Height)));
        }
    }

    [Fact]
    public async Task Lose_what_lies_outside_the_box_on_both_sides()
    {
        var wide = Image.Arrayjoin([Plain(Red, 20, 20), Plain(Green, 20, 20), Plain(Blue, 20, 20)]);
        using var image = await RenderAsync(wide.As("png"), "png", Png(20, 20, VariantFit.Cover));
        Assert.All(image.Corners(), color => AssertColor(Green, color));
    }

    [Fact]
    public async Task Have_white_where_a_jpeg_cannot_be_transparent()
    {
        var clear = Plain([0, 0, 0, 0], 20, 20).Copy(interpretation: Enums.Interpretation.Srgb).As("png");
        using var jpeg = await RenderAsync(clear, "png", new("v", 10, 10, Format: VariantFormat.Jpeg));
        AssertColor(White, jpeg.Getpoint(5, 5));
        foreach (var format in new[] { VariantFormat.WebP, VariantFormat.Avif, VariantFormat.Png })
        {
            using var other = await RenderAsync(clear, "png", new("v", 10, 10, Format: format));
            Assert.Equal(0, other.Getpoint(5, 5)[3]);
        }
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    public async Task Show_the_first_frame_of_an_animation(string type)
    {
        foreach (var format in Enum.GetValues<VariantFormat>())
        {
            using var image = await RenderAsync(Animation().As(type), type, new("v", 15, 15, Format: format));
            Assert.Equal((15, 10), (image.Width, image.Height));
            Assert.False(image.Contains("n-pages") && image.Get("n-pages") is > 1);
            AssertColor(Red, image.Getpoint(7, 5), tolerance: 20);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Show_the_colors_of_an_image_for_printing(bool withProfile)
    {
        var keep = withProfile ? Enums.ForeignKeep.Icc : Enums.ForeignKeep.None;
        var file = Plain([120, 100, 100], 20, 20).IccTransform("cmyk", inputProfile: "srgb").As("jpg", ("keep", keep));
        using var image = await RenderAsync(file, "jpg", Png(10, 10));
        Assert.Equal(3, image.Bands);
        AssertColor([120, 100, 100], image.Getpoint(5, 5));
    }

    [Fact]
    public async Task Show_the_colors_of_a_wide_profile()
    {
        var file = Plain([200, 60, 60], 20, 20).IccTransform("p3", inputProfile: "srgb").As("jpg", ("Q", 100));
        using (var stored = Image.NewFromBuffer(file))
            Assert.True(stored.Getpoint(5, 5)[0] < 195);
        using var image = await RenderAsync(file, "jpg", Png(10, 10));
        AssertColor([200, 60, 60], image.Getpoint(5, 5), tolerance: 4);
        Assert.False(image.Contains("icc-profile-data"));
    }

    [Fact]
    public async Task Have_eight_bits_for_each_color()
    {
        var file = Deep().As("png");
        using var image = await RenderAsync(file, "png", Png(10, 10));
        Assert.Equal(Enums.BandFormat.Uchar, image.Format);
        AssertColor([200, 100, 50], image.Getpoint(5, 5));
    }

    [Fact]
    public async Task Are_made_of_grey_images()
    {
        foreach (var format in Enum.GetValues<VariantFormat>())
        {
            using var image = await RenderAsync(Plain([77], 20, 20).As("png"), "png", new("v", 10, Format: format));
            AssertColor([77], image.Getpoint(5, 5));
        }
    }

    [Fact]
    public async Task Are_smaller_with_lower_quality()
    {
        var photo = Noise(80, 80).As("png");
        foreach (var format in new[] { VariantFormat.WebP, VariantFormat.Avif, VariantFormat.Jpeg })
        {
            var low = await processing.RenderToBytesAsync(photo, "png", new("v", 80, Format: format) { Quality = 10 });
            var high = await processing.RenderToBytesAsync(photo, "png", new("v", 80, Format: format) { Quality = 95 });
            Assert.True(low.Length * 2 < high.Length, $"{format}: {low.Length}, {high.Length}");
        }
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task Have_no_metadata(string type)
    {
        var file = WithMetadata(Areas()).As(type);
        using (var stored = Image.NewFromBuffer(file))
            Assert.Contains("xmp-data", stored.GetFields());
        foreach (var format in Enum.GetValues<VariantFormat>())
        {
            using var image = await RenderAsync(file, type, new("v", 30, Format: format));
            AssertBare(image);
        }
    }

    public void Dispose() => processing.Dispose();

    internal static Image WithMetadata(Image image) =>
        image.Mutate(changed =>
        {
            changed.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta>SECRET</x:xmpmeta>"u8.ToArray());
            changed.Set(GValue.GStrType, "png-comment-0-Author", "SECRET");
        });

    internal static void AssertBare(Image image) =>
        Assert.DoesNotContain(
            image.GetFields(),
            field =>
                field is "xmp-data" or "iptc-data" or "icc-profile-data"
                || field.StartsWith("png-comment", StringComparison.Ordinal)
                // The EXIF of a JPEG's density is made by libvips when it reads one.
                || (field is "exif-data" && image.Get("vips-loader") is not "jpegload_buffer")
        );

    internal static Image Deep() =>
        (Plain([200, 100, 50], 20, 20).Cast(Enums.BandFormat.Ushort) * 257)
            .Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);

    private static MediaVariant Png(int width, int height, VariantFit fit = VariantFit.Inside) =>
        new("v", width, height, fit, VariantFormat.Png);

    private Task<Image> RenderAsync(byte[] file, string type, MediaVariant variant) =>
        processing.RenderAsync(file, type, variant);
}
