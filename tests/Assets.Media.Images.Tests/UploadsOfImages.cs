using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using static Assets.Media.Images.Tests.Pictures;

namespace Assets.Media.Images.Tests;

/// <summary>The package in an app with a store.</summary>
public sealed class UploadsOfImages
{
    private readonly MemoryStore objects = new();

    [Fact]
    public async Task Have_their_variants_beside_them()
    {
        await using var app = App();
        var file = await SaveAsync(app, Areas(40, 60).WithOrientation(6));
        Assert.True(file.IsStored, file.Rejection?.Message);
        Assert.Equal((60, 40), (file.File.Width, file.File.Height));
        var variant = Assert.Single(await KeysAsync(), key => key.StartsWith("_variants/", StringComparison.Ordinal));
        await using var stored = await objects.OpenAsync(ObjectKey.Parse(variant));
        using var content = new MemoryStream();
        await stored!.Content.CopyToAsync(content);
        using var image = Image.NewFromBuffer(content.ToArray());
        Assert.Equal((30, 20, "image/webp"), (image.Width, image.Height, stored.Headers.ContentType));
    }

    [Fact]
    public async Task Are_refused_if_their_pixels_are_damaged()
    {
        // Complete for a parser: the half of the pixels is missing, and the end is there.
        var file = Noise(64, 48).As("jpg", ("interlace", true));
        byte[] damaged = [.. file[..(file.Length / 2)], 0xff, 0xd9];
        await using var app = App();
        var result = await SaveAsync(app, damaged);
        Assert.Equal(MediaRejectionReason.InvalidImage, result.Rejection?.Reason);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task Are_encoded_again_if_the_store_says_so()
    {
        await using var app = App(store => store.Images(rules => rules.Reencode = true));
        var upload = VariantsOfImages.WithMetadata(Areas()).As("png");
        var result = await SaveAsync(app, upload);
        Assert.True(result.IsStored, result.Rejection?.Message);
        await using var stored = await objects.OpenAsync(ObjectKey.Parse(result.File.Key));
        using var content = new MemoryStream();
        await stored!.Content.CopyToAsync(content);
        Assert.NotEqual(upload, content.ToArray());
        using var image = Image.NewFromBuffer(content.ToArray());
        VariantsOfImages.AssertBare(image);
    }

    [Fact]
    public async Task Are_stored_if_libvips_cannot_decode_their_type()
    {
        await using var app = App(store => store.Allow("image/heic"));
        var result = await SaveAsync(app, Heic());
        Assert.True(result.IsStored, result.Rejection?.Message);
        Assert.Equal("image/heic", result.File.ContentType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_refused_if_they_cannot_be_encoded_again(bool isHeic)
    {
        await using var app = App(store => store.Configure(options => options.Images.Reencode = true).Allow("image/*"));
        var result = await SaveAsync(app, isHeic ? Heic() : [.. "BM"u8, .. new byte[200]]);
        Assert.Equal(MediaRejectionReason.TypeNotAllowed, result.Rejection?.Reason);
        Assert.Empty(await KeysAsync());
    }

    /// <summary>The structure of HEIC, which is that of AVIF with another codec.</summary>
    private static byte[] Heic() =>
        DamagedImages.Replace(DamagedImages.Replace(Areas().As("avif"), "avif"u8, "heic"u8), "av01"u8, "hvc1"u8);

    private static Task<MediaResult> SaveAsync(WebApplication app, byte[] file) =>
        app.Services.GetRequiredKeyedService<IMediaStorage>("photos").SaveAsync(new MemoryStream(file));

    private WebApplication App(Action<MediaStoreBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddMediaImages();
        builder.Services.AddMedia(media =>
            media.Add(
                "photos",
                store =>
                {
                    store.Use(StoreAddress.Parse("memory://photos"), _ => objects);
                    store.Images().Variant(new MediaVariant("small", 30) { AtUpload = true });
                    configure?.Invoke(store);
                }
            )
        );
        return builder.Build();
    }

    private async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var entry in objects.ListAsync())
            keys.Add(entry.Key.Value);
        return keys;
    }
}
