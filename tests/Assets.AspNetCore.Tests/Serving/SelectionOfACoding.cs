using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>The coding that is sent of an asset with all three, of which zstd is neither the smallest nor the largest.</summary>
public sealed class SelectionOfACoding
{
    private static readonly Representation[] Representations =
    [
        new(ContentCoding.Brotli, "\"br\"", 3, Body.InMemory(new byte[3])),
        new(ContentCoding.Zstandard, "\"zstd\"", 4, Body.InMemory(new byte[4])),
        new(ContentCoding.Gzip, "\"gzip\"", 5, Body.InMemory(new byte[5])),
        new(ContentCoding.Identity, "\"identity\"", 9, Body.InMemory(new byte[9])),
    ];

    [Theory]
    [InlineData("gzip, deflate, br, zstd", ContentCoding.Brotli)]
    [InlineData("gzip, deflate", ContentCoding.Gzip)]
    [InlineData("zstd", ContentCoding.Zstandard)]
    [InlineData("ZSTD;q=0.1", ContentCoding.Zstandard)]
    [InlineData("zstd, gzip", ContentCoding.Zstandard)]
    [InlineData("zstd, br", ContentCoding.Brotli)]
    [InlineData("zstd, br;q=0.9", ContentCoding.Zstandard)]
    [InlineData("zstd;q=0.5, gzip", ContentCoding.Gzip)]
    [InlineData("zstd;q=0, gzip", ContentCoding.Gzip)]
    [InlineData("zstd;q=0", ContentCoding.Identity)]
    [InlineData("zstd;q=2, gzip", ContentCoding.Gzip)]
    [InlineData("zstandard", ContentCoding.Identity)]
    [InlineData("*", ContentCoding.Brotli)]
    [InlineData("br;q=0, *", ContentCoding.Zstandard)]
    [InlineData("zstd;q=0, br;q=0, *", ContentCoding.Gzip)]
    [InlineData("gzip;q=0.5, *;q=0", ContentCoding.Gzip)]
    public void IsTheSmallestOfTheHighestWeight(string field, ContentCoding expected) =>
        Assert.Equal(expected, Negotiation.Among(Representations, field).Best()!.Coding);

    [Fact]
    public void IsZstdForABrowserIfItIsTheSmallest()
    {
        Representation[] smallest = [Representations[1], Representations[2], Representations[3]];
        Assert.Same(smallest[0], Negotiation.Among(smallest, "gzip, deflate, br, zstd").Best());
    }
}
