using static Assets.Media.Images.Tests.Pictures;

namespace Assets.Media.Images.Tests;

public sealed class DamagedImages : IDisposable
{
    private readonly Processing processing = new();

    [Theory]
    [InlineData("jpg", false)]
    [InlineData("jpg", true)]
    [InlineData("png", false)]
    [InlineData("gif", false)]
    [InlineData("webp", false)]
    [InlineData("avif", false)]
    public async Task Are_found_wherever_they_end(string type, bool progressive)
    {
        var image = Noise(64, 48);
        var file = progressive ? image.As(type, ("interlace", true)) : image.As(type);
        Assert.True(await processing.CanDecodeAsync(file, type));
        foreach (var part in Enumerable.Range(0, 20))
        {
            var length = file.Length * part / 20;
            Assert.False(await processing.CanDecodeAsync(file[..length], type), $"{length} of {file.Length} bytes");
            using var output = new MemoryStream();
            var source = new MemoryStream(file[..length]);
            Assert.False(
                await processing.Processor.ReencodeAsync(source, Processing.Type(type), output, CancellationToken.None)
            );
        }
    }

    [Fact]
    public async Task Are_found_in_a_later_frame()
    {
        // Truncated GIFs have no trailer, which Assets.Media finds; libvips leaves out their last frames.
        var file = Animation(200, 100).As("webp");
        Assert.True(await processing.CanDecodeAsync(file, "webp"));
        Assert.False(await processing.CanDecodeAsync(file[..(file.Length - 30)], "webp"));
    }

    [Theory]
    [InlineData(
        "svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='9' height='9'/></svg>"
    )]
    [InlineData("html", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")]
    [InlineData("mvg", "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://127.0.0.1/x\"|ls \"-la)'\npop")]
    [InlineData("ppm", "P6 1 1 255\nabc")]
    [InlineData("empty", "")]
    public async Task Include_everything_that_is_no_image_of_the_type(string what, string text)
    {
        foreach (var type in new[] { "jpg", "png", "gif", "webp", "avif" })
        {
            var decoded = await processing.CanDecodeAsync(System.Text.Encoding.UTF8.GetBytes(text), type);
            Assert.False(decoded, $"{what} as {type}");
        }
    }

    [Fact]
    public async Task Include_images_of_another_type()
    {
        string[] types = ["jpg", "png", "gif", "webp", "avif"];
        foreach (var real in types)
        {
            var file = Areas().As(real);
            foreach (var claimed in types)
                Assert.Equal(real == claimed, await processing.CanDecodeAsync(file, claimed));
        }
    }

    [Theory]
    [InlineData("tif")]
    [InlineData("tiff")]
    [InlineData("svg+xml")]
    [InlineData("heic")]
    public async Task Include_types_that_are_never_decoded(string type)
    {
        var file = Areas().As("tif");
        Assert.False(await processing.CanDecodeAsync(file, type));
        Assert.False(await processing.CanDecodeAsync(file, "jpg"));
    }

    [Fact]
    public async Task Include_heic_under_the_name_of_avif()
    {
        var file = Areas().As("avif");
        // The brand of the file and the codec of its item.
        var heic = Replace(Replace(file, "avif"u8, "heic"u8), "av01"u8, "hvc1"u8);
        Assert.False(await processing.CanDecodeAsync(heic, "avif"));
    }

    [Theory]
    [InlineData("jpg", false)]
    [InlineData("jpg", true)]
    [InlineData("png", false)]
    [InlineData("gif", false)]
    [InlineData("webp", false)]
    [InlineData("avif", false)]
    public async Task Give_no_variant(string type, bool progressive)
    {
        var image = Noise(64, 48);
        var file = progressive ? image.As(type, ("interlace", true)) : image.As(type);
        foreach (var percent in new[] { 1, 20, 50, 80, 97 })
        {
            using var output = new MemoryStream();
            var source = new MemoryStream(file[..(file.Length * percent / 100)]);
            var made = await processing.Processor.RenderAsync(
                source,
                Processing.Type(type),
                new("v", 30),
                output,
                CancellationToken.None
            );
            Assert.False(made, $"{percent} %");
        }
    }

    public void Dispose() => processing.Dispose();

    internal static byte[] Replace(byte[] file, ReadOnlySpan<byte> old, ReadOnlySpan<byte> by)
    {
        var changed = file.ToArray();
        for (int at, from = 0; (at = changed.AsSpan(from).IndexOf(old)) >= 0; from += at + old.Length)
            by.CopyTo(changed.AsSpan(from + at));
        return changed;
    }
}
