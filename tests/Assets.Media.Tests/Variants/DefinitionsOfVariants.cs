using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Variants;

public sealed class DefinitionsOfVariants
{
    [Fact]
    public void Are_accepted_if_they_make_sense() =>
        Assert.Equal(
            "",
            ProblemsOf(
                new("thumb", 400, 400, VariantFit.Cover, VariantFormat.Avif),
                new("w-800", 800) { Quality = 100 },
                new("1", 10_000, 1)
            )
        );

    [Theory]
    [InlineData(
        "Thumb",
        1,
        1,
        1,
        "has a name that is not allowed. Use 1 to 63 lower-case letters, digits and hyphens."
    )]
    [InlineData("a/b", 1, 1, 1, "has a name that is not allowed. Use 1 to 63 lower-case letters, digits and hyphens.")]
    [InlineData("", 1, 1, 1, "has a name that is not allowed. Use 1 to 63 lower-case letters, digits and hyphens.")]
    [InlineData("a", 0, 1, 1, "has Width '0', which is not allowed. Use 1 to 10000 pixels.")]
    [InlineData("a", 10_001, 1, 1, "has Width '10001', which is not allowed. Use 1 to 10000 pixels.")]
    [InlineData("a", 1, 0, 1, "has Height '0', which is not allowed. Use 1 to 10000 pixels, or none.")]
    [InlineData("a", 1, 1, 0, "has Quality '0', which is not allowed. Use 1 to 100.")]
    [InlineData("a", 1, 1, 101, "has Quality '101', which is not allowed. Use 1 to 100.")]
    public void Are_refused_at_start_if_they_do_not(string name, int width, int height, int quality, string problem) =>
        Assert.Contains(
            $"The variant '{name}' of the media store 'files' {problem}",
            ProblemsOf(new MediaVariant(name, width, height) { Quality = quality }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Need_a_height_to_cover_a_box() =>
        Assert.Contains(
            "The variant 'a' of the media store 'files' has the fit Cover and no height. Set a height, or use Inside.",
            ProblemsOf(new MediaVariant("a", 1, Fit: VariantFit.Cover)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Have_different_names() =>
        Assert.Contains(
            "The media store 'files' has two variants 'a'. Give one another name.",
            ProblemsOf(new("a", 1), new("a", 2)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Need_an_image_processor()
    {
        using var app = App.WithFiles(files => files.Variant("thumb", 40));
        Assert.Contains(
            "The media store 'files' has variants of images, and the app cannot make them. Add the package "
                + "Assets.Media.Images and call services.AddMediaImages(), or remove the variants.",
            app.StartProblems(),
            StringComparison.Ordinal
        );
    }

    private static string ProblemsOf(params MediaVariant[] variants)
    {
        using var app = App.WithFiles(
            files => Array.ForEach(variants, variant => files.Variant(variant)),
            services => services.AddSingleton<IImageProcessor>(new CountingProcessor())
        );
        return app.StartProblems();
    }
}
