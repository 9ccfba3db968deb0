using Assets.Media.Variants;

namespace Assets.Media.Tests.Variants;

public sealed class SourceSets
{
    [Fact]
    public void Name_the_variants_by_width() =>
        Assert.Equal("/s 400w, /m 800w, /l 1600w", For(4000, 3000, ("/m", 800), ("/l", 1600), ("/s", 400)));

    [Fact]
    public void Have_no_candidate_that_is_wider_than_the_image() =>
        Assert.Equal("/s 400w, /m 600w", For(600, 300, ("/s", 400), ("/m", 800), ("/l", 1600)));

    [Fact]
    public void Have_the_width_that_the_height_of_the_box_leaves() =>
        Assert.Equal("/v 200w", SourceSet.For(1000, 2000, [(new("v", 400, 400), "/v")]));

    [Fact]
    public void Leave_out_other_shapes() =>
        Assert.Equal(
            "/a 200w, /c 400w",
            SourceSet.For(
                1000,
                500,
                [
                    (new("a", 200, 200, VariantFit.Cover), "/a"),
                    (new("b", 300), "/b"),
                    (new("c", 400, 400, VariantFit.Cover), "/c"),
                ]
            )
        );

    [Fact]
    public void Take_heights_that_differ_by_rounding_for_one_shape() =>
        Assert.Equal("/a 101w, /b 203w, /c 333w", For(1001, 667, ("/a", 101), ("/b", 203), ("/c", 333)));

    [Fact]
    public void Keep_a_comma_at_the_end_of_a_url_from_ending_it() =>
        Assert.Equal("/a,b%2C 40w", For(100, 100, ("/a,b,", 40)));

    [Fact]
    public void Do_not_exist_without_variants() => Assert.Null(SourceSet.For(100, 100, []));

    private static string? For(int width, int height, params (string Url, int Width)[] variants) =>
        SourceSet.For(width, height, variants.Select(v => (new MediaVariant(v.Url[1..], v.Width), v.Url)));
}
