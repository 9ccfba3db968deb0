using NetVips;
using static Assets.Media.Images.Tests.Pictures;

namespace Assets.Media.Images.Tests;

public sealed class ImagesEncodedAgain : IDisposable
{
    private readonly Processing processing = new(options => options.AvifEffort = 0);

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task Keep_format_size_and_colors(string type)
    {
        var file = Areas().As(type);
        using var again = await processing.ReencodeAsync(file, type);
        using var before = Image.NewFromBuffer(file);
        Assert.Equal(before.Get("vips-loader"), again.Get("vips-loader"));
        Assert.Equal((60, 40), (again.Width, again.Height));
        Assert.All(new[] { Red, Green, Blue, White }.Zip(again.Corners()), c => AssertColor(c.First, c.Second, 20));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task Lose_metadata_and_what_is_hidden_behind_the_image(string type)
    {
        byte[] file = [.. VariantsOfImages.WithMetadata(Areas()).As(type), .. "SECRET<script>"u8];
        var again = await processing.ReencodeToBytesAsync(file, type);
        Assert.DoesNotContain("SECRET", System.Text.Encoding.Latin1.GetString(again), StringComparison.Ordinal);
        using var image = Image.NewFromBuffer(again);
        VariantsOfImages.AssertBare(image);
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    public async Task Stay_animations(string type)
    {
        using var again = await processing.ReencodeAsync(Animation().As(type), type);
        Assert.Equal((30, 60, 20), (again.Width, again.Height, again.PageHeight));
        Assert.Equal([100, 200, 300], (int[])again.Get("delay"));
        Assert.Equal(3, again.Get("loop"));
        AssertColor(Red, again.Getpoint(5, 10));
        AssertColor(Green, again.Getpoint(5, 30));
        AssertColor(Blue, again.Getpoint(5, 50));
    }

    [Fact]
    public async Task Stay_lossless()
    {
        var image = Noise(40, 40);
        using var png = await processing.ReencodeAsync(image.As("png"), "png");
        using var webp = await processing.ReencodeAsync(image.As("webp", ("lossless", true)), "webp");
        Assert.Equal(0, (png - image).Abs().Max());
        Assert.Equal(0, (webp - image).Abs().Max());
    }

    [Fact]
    public async Task Keep_sixteen_bits_for_each_color()
    {
        using var again = await processing.ReencodeAsync(VariantsOfImages.Deep().As("png"), "png");
        Assert.Equal(Enums.BandFormat.Ushort, again.Format);
        Assert.Equal([200 * 257, 100 * 257, 50 * 257], again.Getpoint(5, 5));
    }

    [Theory]
    [InlineData("p3")]
    [InlineData("cmyk")]
    public async Task Have_the_standard_colors(string profile)
    {
        var file = Plain([120, 100, 100], 20, 20).IccTransform(profile, inputProfile: "srgb").As("jpg", ("Q", 100));
        using var again = await processing.ReencodeAsync(file, "jpg");
        Assert.Equal((3, false), (again.Bands, again.Contains("icc-profile-data")));
        AssertColor([120, 100, 100], again.Getpoint(5, 5), tolerance: 5);
    }

    [Fact]
    public async Task Are_decoded_with_a_profile_that_is_no_profile()
    {
        var file = Plain(Green, 20, 20).Mutate(image => image.Set(GValue.BlobType, "icc-profile-data", new byte[200]));
        using var again = await processing.ReencodeAsync(file.As("jpg"), "jpg");
        AssertColor(Green, again.Getpoint(5, 5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Stay_grey(int bands)
    {
        var grey = Plain([.. Enumerable.Repeat(77.0, bands)], 20, 20).Copy(interpretation: Enums.Interpretation.Bw);
        using var again = await processing.ReencodeAsync(grey.As("png"), "png");
        Assert.Equal(bands, again.Bands);
        Assert.Equal(77, again.Getpoint(5, 5)[0]);
    }

    public void Dispose() => processing.Dispose();
}
