using Assets.Core.References;

namespace Assets.Core.Tests.References;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("img/Logo.png", "img/logo.png")]
    [InlineData("img/lgo.png", "img/logo.png")]
    [InlineData("images/hero.webp", "img/photos/hero.webp")]
    [InlineData("css/nothing-like-it.css", null)]
    public void Guesses(string wrong, string? expected) =>
        Assert.Equal(expected, new NearestName(["css/site.css", "img/logo.png", "img/photos/hero.webp"]).To(wrong));
}
