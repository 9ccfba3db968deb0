using Assets.Media.Inspection;
using Assets.Media.Tests.Inspection.Samples;
using NetVips;

namespace Assets.Media.Tests.Storing;

public sealed class ImageWithBytesAfterItsEnd
{
    private static readonly byte[] Picture = Pictures.WithMetadata(image => image.JpegsaveBuffer(), orientation: 1);

    [Fact]
    public async Task Is_stored_without_them_by_default()
    {
        var stored = await StoredAsync(store => store.Images());
        Assert.Equal(-1, stored.AsSpan().IndexOf("APPENDED"u8));
        Assert.Equal(-1, stored.AsSpan().IndexOf("SECRET-PLACE"u8));
    }

    [Fact]
    public async Task Keeps_its_metadata_if_only_the_bytes_are_cut_off()
    {
        var stored = await StoredAsync(store => store.Images(rules => rules.StripMetadata = false));
        Assert.Equal(Picture, stored);
    }

    [Fact]
    public async Task Is_stored_as_it_is_if_the_store_allows_both()
    {
        var stored = await StoredAsync(store =>
            store.Images(rules => (rules.StripMetadata, rules.TrailingData) = (false, TrailingData.Allow))
        );
        Assert.Equal([.. Picture, .. "APPENDED"u8], stored);
    }

    private static async Task<byte[]> StoredAsync(Action<MediaStoreBuilder> rules)
    {
        using var app = App.WithFiles(rules);
        var result = await app.Files.SaveAsync(new MemoryStream([.. Picture, .. "APPENDED"u8]));
        Assert.True(result.IsStored, result.Rejection?.Message);
        await using var stored = await app.Files.OpenAsync(result.File.Reference.Key);
        using var content = new MemoryStream();
        await stored!.Content.CopyToAsync(content);
        return content.ToArray();
    }
}
