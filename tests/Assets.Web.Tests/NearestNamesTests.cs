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
}
