using Assets.Media.Urls;

namespace Assets.Media.Tests.Urls;

/// <summary>Names of files in <c>Content-Disposition</c>.</summary>
public sealed class NamesInHeaders
{
    [Theory]
    [InlineData(null, "attachment")]
    [InlineData(" ", "attachment")]
    [InlineData("a b.png", "attachment; filename=\"a b.png\"")]
    [InlineData("50%.png", "attachment; filename=\"50_.png\"; filename*=UTF-8''50%25.png")]
    [InlineData("a\"b.png", "attachment; filename=\"a_b.png\"; filename*=UTF-8''a%22b.png")]
    [InlineData("a\\b.png", "attachment; filename=\"a_b.png\"; filename*=UTF-8''a%5Cb.png")]
    [InlineData("../b.png", "attachment; filename=\".._b.png\"; filename*=UTF-8''..%2Fb.png")]
    [InlineData(
        "a\r\nSet-Cookie: b",
        "attachment; filename=\"a__Set-Cookie_ b\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b"
    )]
    [InlineData(
        "naïve€😀.png",
        "attachment; filename=\"na_ve__.png\"; filename*=UTF-8''na%C3%AFve%E2%82%AC%F0%9F%98%80.png"
    )]
    [InlineData("it's (1)*.png", "attachment; filename=\"it's (1)_.png\"; filename*=UTF-8''it%27s%20%281%29%2A.png")]
    public void Are_encoded(string? name, string header) => Assert.Equal(header, Disposition.Of(isInline: false, name));

    [Theory]
    [InlineData("\ud83d.png")]
    [InlineData("\udc00")]
    [InlineData("\0\u202e\u00ad")]
    public void Are_ASCII_whatever_they_are(string name) =>
        Assert.True(System.Text.Ascii.IsValid(Disposition.Of(isInline: true, name)));
}
