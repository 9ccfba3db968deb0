using Assets.Media.Inspection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetVips;

namespace Assets.Media.Images.Tests;

/// <summary>A processor, and its results as images that tests can look at.</summary>
internal sealed class Processing(Action<MediaImagesOptions>? configure = null) : IDisposable
{
    public VipsImageProcessor Processor { get; } = Create(configure);

    public Task<bool> CanDecodeAsync(byte[] image, string type) =>
        Processor.CanDecodeAsync(new MemoryStream(image), Type(type), CancellationToken.None);

    public async Task<Image> ReencodeAsync(byte[] image, string type)
    {
        var bytes = await ReencodeToBytesAsync(image, type);
        return Image.NewFromBuffer(bytes, kwargs: type is "gif" or "webp" ? new VOption { { "n", -1 } } : null);
    }

    public async Task<byte[]> ReencodeToBytesAsync(byte[] image, string type)
    {
        using var output = new MemoryStream();
        Assert.True(await Processor.ReencodeAsync(new MemoryStream(image), Type(type), output, CancellationToken.None));
        return output.ToArray();
    }

    public async Task<Image> RenderAsync(byte[] image, string type, MediaVariant variant) =>
        Image.NewFromBuffer(await RenderToBytesAsync(image, type, variant));

    public async Task<byte[]> RenderToBytesAsync(byte[] image, string type, MediaVariant variant)
    {
        using var output = new MemoryStream();
        Assert.True(
            await Processor.RenderAsync(new MemoryStream(image), Type(type), variant, output, CancellationToken.None)
        );
        return output.ToArray();
    }

    public void Dispose() => Processor.Dispose();

    public static FileType Type(string name) =>
        new() { ContentType = name == "jpg" ? "image/jpeg" : $"image/{name}", Extensions = [$".{name}"] };

    private static VipsImageProcessor Create(Action<MediaImagesOptions>? configure)
    {
        Assert.Null(Libvips.Problem);
        var options = new MediaImagesOptions();
        configure?.Invoke(options);
        return new(Options.Create(options), NullLogger<VipsImageProcessor>.Instance);
    }
}
