namespace Assets.Web.Tests;

public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("img/Logo.png", "img/logo.png")]
    [InlineData("img/lgo.png", "img/logo.png")]
    [InlineData("images/hero.webp", "img/photos/hero.webp")]
    [InlineData("css/nothing-like-it.css", null)]
    public void Guesses(string wrong, string? expected) =>
        Assert.Equal(
            expected,
            new NearestNames(["css/site.css", "img/logo.png", "img/photos/hero.webp"]).To(wrong) is [var nearest, ..]
                ? nearest
                : null
        );

    [Theory]
    [InlineData("a/style.css", "b/style.css")]
    [InlineData("css-painting/style.css", "audio/style.css", "video/style.css")]
    [InlineData("a/b/c/x.js", "d/e/x.js", "f/x.js")]
    public void Does_not_guess_a_file_of_the_same_name_in_an_unrelated_folder(string wrong, params string[] names) =>
        Assert.Equal(names.Length == 1 ? names : [], new NearestNames(names).To(wrong));

    [Theory]
    [InlineData("lib/x.js", "lib/dist/x.js")]
    [InlineData("lib/dist/x.js", "lib/x.js")]
    [InlineData("x.js", "lib/x.js")]
    [InlineData("script/x.js", "scripts/x.js")]
    [InlineData("Lib/x.js", "lib/x.js")]
    public void Guesses_a_file_of_the_same_name_in_a_near_folder(string wrong, string expected) =>
        Assert.Equal(expected, new NearestNames([expected, "far/away/x.js", "and/so/on/x.js"]).NearestTo(wrong));

    [Fact]
    public void Gives_the_nearest_first_and_no_more_than_three() =>
        Assert.Equal(
            ["a/sites.css", "a/site.css", "a/site1.css"],
            new NearestNames(["a/sites.css", "a/site1.css", "a/site2.css", "a/site.css", "a/si.css"]).To("a/sitess.css")
        );

    [Fact]
    public void Compares_no_further_than_it_must()
    {
        var names = new NearestNames(Enumerable.Range(0, 3000).Select(i => $"icons/icon-{i:0000}.svg"));
        Assert.Equal("icons/icon-0000.svg", names.NearestTo("icons/icon-000.svg"));
        Assert.InRange(names.Compared, 1, 2);
    }
}
