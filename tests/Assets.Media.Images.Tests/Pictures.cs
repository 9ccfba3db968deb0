using NetVips;

namespace Assets.Media.Images.Tests;

/// <summary>Images that tests make.</summary>
internal static class Pictures
{
    /// <summary>The corners, clockwise from the upper left one.</summary>
    public static readonly double[] Red = [255, 0, 0],
        Green = [0, 255, 0],
        Blue = [0, 0, 255],
        White = [255, 255, 255];

    /// <summary>An image with four areas, so that turning and mirroring are seen.</summary>
    public static Image Areas(int width = 60, int height = 40)
    {
        // Loaders are blocked before the first image is made, too.
        Assert.Null(Libvips.Problem);
        var (w, h) = (width / 2, height / 2);
        return Image
            .Arrayjoin([Plain(Red, w, h), Plain(Green, w, h), Plain(White, w, h), Plain(Blue, w, h)], across: 2)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static Image Plain(double[] color, int width, int height)
    {
        Assert.Null(Libvips.Problem);
        return (Image.Black(width, height, bands: color.Length) + color)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: color.Length < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
    }

    /// <summary>A photo: every byte of its file says something.</summary>
    public static Image Noise(int width, int height) =>
        Image
            .Gaussnoise(width, height, sigma: 60, mean: 128, seed: 7)
            .Bandjoin(
                Image.Gaussnoise(width, height, sigma: 60, mean: 128, seed: 8),
                Image.Gaussnoise(width, height, sigma: 60, mean: 128, seed: 9)
            )
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);

    /// <summary>Three frames one below the other.</summary>
    public static Image Animation(int width = 30, int height = 20) =>
        Image
            .Arrayjoin([Plain(Red, width, height), Plain(Green, width, height), Plain(Blue, width, height)], across: 1)
            .Mutate(image =>
            {
                image.Set(GValue.GIntType, "page-height", height);
                image.Set(GValue.ArrayIntType, "delay", new[] { 100, 200, 300 });
                image.Set(GValue.GIntType, "loop", 3);
            });

    public static byte[] As(this Image image, string type, params (string Name, object Value)[] settings)
    {
        var options = new VOption();
        foreach (var (name, value) in settings)
            options.Add(name, value);
        if (type == "avif")
            options.Add("effort", 0);
        return image.WriteToBuffer($".{type}", options);
    }

    public static byte[] WithOrientation(this Image image, int orientation, string type = "jpg") =>
        image.Mutate(changed => changed.Set(GValue.GIntType, "orientation", orientation)).As(type);

    /// <summary>The colour in the middle of each quarter, clockwise from the upper left one.</summary>
    public static double[][] Corners(this Image image)
    {
        var (left, right) = (image.Width / 4, image.Width * 3 / 4);
        var (top, bottom) = (image.PageHeight / 4, image.PageHeight * 3 / 4);
        return
        [
            image.Getpoint(left, top),
            image.Getpoint(right, top),
            image.Getpoint(right, bottom),
            image.Getpoint(left, bottom),
        ];
    }

    /// <summary>Compares colours as lossy formats keep them.</summary>
    public static void AssertColor(double[] expected, double[] actual, double tolerance = 12) =>
        Assert.All(
            expected.Zip(actual),
            pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance)
        );
}
