namespace Assets.Manifest.Tests;

public sealed class HeadersOfMetadata
{
    [Fact]
    public void AreNamesAndValuesWithABarBetweenTwo() =>
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Content-Disposition"] = "attachment; filename=\"a:b.pdf\"",
                ["X-Robots-Tag"] = "noindex",
            },
            HeaderLines.TryParse(" X-Robots-Tag : noindex | Content-Disposition:attachment; filename=\"a:b.pdf\"")
        );

    [Theory]
    [InlineData("")]
    [InlineData("noindex")]
    [InlineData("X-Robots-Tag:")]
    [InlineData(": noindex")]
    [InlineData("X Robots: noindex")]
    [InlineData("X-Robots-Tag: noindex |")]
    [InlineData("X-Robots-Tag: noindex | x-robots-tag: all")]
    [InlineData("X-Robots-Tag: nö")]
    [InlineData("X-Robots-Tag: a\nSet-Cookie: b")]
    [InlineData("set-cookie: a=b")]
    [InlineData("Content-Length: 5")]
    [InlineData("ETag: \"x\"")]
    [InlineData("cache-control: no-store")]
    public void AreRefused(string text) => Assert.Null(HeaderLines.TryParse(text));

    [Theory]
    [InlineData("Content-Length")]
    [InlineData("X Robots")]
    [InlineData("")]
    public void AreRefusedInAManifest(string name) =>
        Assert.Equal("ASSETS402", Manifests.Refuse(Manifests.With("X-Robots-Tag", name)).Code);
}
