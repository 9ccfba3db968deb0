using Assets.Media.Inspection;
using Assets.Media.Variants;
using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Serving;

/// <summary>Variants that are stored, under the URLs of their images.</summary>
public sealed class VariantsOfImages : IAsyncLifetime
{
    private static readonly MediaVariant Thumb = new("thumb", 100);
    private MediaSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await MediaSite.Start(
            media =>
                media
                    .Add("avatars", store => store.UseMemory("a").Public().Variant(Thumb))
                    .Add("photos", store => store.UseMemory("p").Variant(Thumb)),
            services: builder => builder.Services.AddSingleton<IImageProcessor, NoImages>()
        );
        foreach (var store in new[] { "avatars", "photos" })
            await site.With(
                store,
                VariantKeys.For(ObjectKey.Parse("a.png"), Thumb)!.Value.Value,
                "thumb",
                "image/webp"
            );
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Are_sent_like_files()
    {
        var answer = await site.Get(await site.UrlOf("avatars", "a.png", new() { Variant = "thumb" }));
        Assert.Equal((200, "thumb", "image/webp"), (answer.Status, answer.Text, answer["Content-Type"]));
        Assert.Equal("public, max-age=31536000, immutable", answer["Cache-Control"]);
    }

    /// <summary>The definition may change, and with it what such a URL gives.</summary>
    [Theory]
    [InlineData("thumb")]
    [InlineData("thumb-0123456789")]
    public async Task Are_not_kept_under_the_URL_of_another_definition(string variant)
    {
        var answer = await site.Get($"/media/avatars/a.png?v={variant}");
        Assert.Equal((200, "thumb", "public, no-cache"), (answer.Status, answer.Text, answer["Cache-Control"]));
    }

    [Fact]
    public async Task Need_a_signature_of_their_own()
    {
        var url = await site.UrlOf("photos", "a.png", new() { Variant = "thumb" });
        Assert.Equal("thumb", (await site.Get(url)).Text);
        Assert.Equal(403, (await site.Get(url.Replace("v=thumb", "v=large", StringComparison.Ordinal))).Status);
        Assert.Equal(403, (await site.Get("/media/photos/a.png?v=thumb")).Status);
    }

    [Theory]
    [InlineData("a.png?v=large")]
    [InlineData("b.png?v=thumb")]
    [InlineData("a.png?v=")]
    public async Task Are_not_found_if_there_are_none(string path) =>
        Assert.Equal(404, (await site.Get($"/media/avatars/{path}")).Status);

    [Fact]
    public async Task Have_no_URL_if_the_store_does_not_have_them() =>
        await Assert.ThrowsAsync<ArgumentException>(() => site.UrlOf("avatars", "a.png", new() { Variant = "large" }));

    internal sealed class NoImages : IImageProcessor
    {
        public bool Decodes(FileType type) => true;

        public Task<bool> CanDecodeAsync(Stream image, FileType type, CancellationToken cancellationToken) =>
            Task.FromResult(false);

        public Task<bool> ReencodeAsync(
            Stream image,
            FileType type,
            Stream output,
            CancellationToken cancellationToken
        ) => Task.FromResult(false);

        public Task<bool> RenderAsync(
            Stream image,
            FileType type,
            MediaVariant variant,
            Stream output,
            CancellationToken cancellationToken
        ) => Task.FromResult(false);
    }
}
