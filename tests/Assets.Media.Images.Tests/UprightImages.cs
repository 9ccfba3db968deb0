using NetVips;
using static Assets.Media.Images.Tests.Pictures;

namespace Assets.Media.Images.Tests;

/// <summary>EXIF says how the camera was held. Variants and images that are encoded again need no EXIF for it.</summary>
public sealed class UprightImages
{
    private static readonly double[][] Upright = [Red, Green, Blue, White];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Stand_upright_as_variant_and_when_encoded_again(int orientation)
    {
        using var processing = new Processing();
        var file = AsHeld(Areas(), orientation).WithOrientation(orientation);
        using var variant = await processing.RenderAsync(file, "jpg", new("v", 30, 30, Format: VariantFormat.Png));
        using var cut = await processing.RenderAsync(
            file,
            "jpg",
            new("v", 20, 10, VariantFit.Cover, VariantFormat.Png)
        );
        using var again = await processing.ReencodeAsync(file, "jpg");
        Assert.Equal((30, 20), (variant.Width, variant.Height));
        Assert.Equal((20, 10), (cut.Width, cut.Height));
        Assert.Equal((60, 40), (again.Width, again.Height));
        Assert.False(variant.Contains("orientation"));
        Assert.DoesNotContain("exif-data", again.GetFields());
        foreach (var image in new[] { variant, cut, again })
            Assert.All(Upright.Zip(image.Corners()), pair => AssertColor(pair.First, pair.Second));
    }

    [Fact]
    public async Task Stand_as_browsers_show_them()
    {
        using var processing = new Processing();
        var webp = Areas().WithOrientation(6, "webp");
        using var variant = await processing.RenderAsync(webp, "webp", new("v", 30, Format: VariantFormat.Png));
        using var again = await processing.ReencodeAsync(webp, "webp");
        Assert.Equal((30, 20), (variant.Width, variant.Height));
        Assert.Equal((60, 40), (again.Width, again.Height));
        AssertColor(Red, variant.Corners()[0], tolerance: 20);
        using var png = await processing.RenderAsync(
            Areas(40, 60).WithOrientation(6, "png"),
            "png",
            new("v", 30, Format: VariantFormat.Png)
        );
        Assert.Equal((30, 20), (png.Width, png.Height));
    }

    /// <summary>The pixels as the sensor wrote them, by the table of EXIF.</summary>
    private static Image AsHeld(Image image, int orientation) =>
        orientation switch
        {
            2 => image.FlipHor(),
            3 => image.Rot180(),
            4 => image.FlipVer(),
            5 => image.Rot90().FlipHor(),
            6 => image.Rot270(),
            7 => image.Rot270().FlipHor(),
            8 => image.Rot90(),
            _ => image,
        };
}
