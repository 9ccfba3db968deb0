using Assets.Media.Variants;
using Assets.Storage;
using Assets.Storage.Memory;

namespace Assets.Media.Tests.Variants;

public sealed class KeysOfVariants
{
    private static readonly MediaVariant Thumb = new("thumb", 40, 30, VariantFit.Cover, VariantFormat.Avif);

    [Fact]
    public void Contain_the_key_of_the_image_and_the_name() =>
        Assert.Matches("^_variants/2026/a.jpg/thumb-[0-9a-f]{10}[.]avif$", KeyOf(Thumb));

    [Fact]
    public void Change_with_the_definition()
    {
        MediaVariant[] variants =
        [
            Thumb,
            Thumb with
            {
                Width = 41,
            },
            Thumb with
            {
                Height = 31,
            },
            Thumb with
            {
                Height = null,
            },
            Thumb with
            {
                Fit = VariantFit.Inside,
            },
            Thumb with
            {
                Format = VariantFormat.Png,
            },
            Thumb with
            {
                Quality = 50,
            },
            Thumb with
            {
                Name = "tiny",
            },
        ];
        Assert.Distinct(variants.Select(KeyOf));
    }

    [Fact]
    public void Stay_when_only_the_time_of_making_changes() =>
        Assert.Equal(KeyOf(Thumb), KeyOf(Thumb with { AtUpload = true }));

    [Fact]
    public void Say_which_image_they_belong_to()
    {
        Assert.Equal("2026/a.jpg", VariantKeys.ImageOf(ObjectKey.Parse(KeyOf(Thumb)!))?.Value);
        Assert.Null(VariantKeys.ImageOf(ObjectKey.Parse("2026/a.jpg")));
        Assert.Null(VariantKeys.ImageOf(ObjectKey.Parse("_variants/a.jpg")));
    }

    [Fact]
    public void Do_not_exist_for_a_key_that_is_almost_too_long() =>
        Assert.Null(
            VariantKeys.For(ObjectKey.Parse(string.Join('/', Enumerable.Repeat(new string('a', 200), 5))), Thumb)
        );

    [Fact]
    public async Task Are_listed_with_those_of_earlier_definitions_and_without_those_of_other_files()
    {
        var store = new MemoryStore();
        string[] keys =
        [
            "_variants/a/thumb-1111111111.webp",
            "_variants/a/thumb-2222222222.avif",
            "_variants/a/b/thumb-1111111111.webp",
            "_variants/ab/thumb-1111111111.webp",
            "a",
            "a/thumb-1111111111.webp",
        ];
        foreach (var key in keys)
            await store.PutAsync(ObjectKey.Parse(key), new MemoryStream());
        var listed = await VariantKeys.ListAsync(store, ObjectKey.Parse("a"), CancellationToken.None);
        Assert.Equal(keys[..2], listed.Select(key => key.Value).Order(StringComparer.Ordinal));
    }

    private static string? KeyOf(MediaVariant variant) =>
        VariantKeys.For(ObjectKey.Parse("2026/a.jpg"), variant)?.Value;
}
