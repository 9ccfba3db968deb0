namespace Assets.Web.Tests;

/// <summary>WHATWG HTML, "parse a srcset attribute".</summary>
public sealed class SourceSets
{
    [Theory]
    [InlineData("a", "[a]")]
    [InlineData("a 1x, b 2x", "[a] 1x, [b] 2x")]
    [InlineData("a 1x,b 2x", "[a] 1x,[b] 2x")]
    [InlineData("a, b", "[a], [b]")]
    [InlineData("a,b", "[a,b]")]
    [InlineData("  a 480w ,\n  b 800w\n", "  [a] 480w ,\n  [b] 800w\n")]
    [InlineData("a?x=1,2 1x, b", "[a?x=1,2] 1x, [b]")]
    [InlineData("a calc(1,2), b", "[a] calc(1,2), [b]")]
    [InlineData(",, a 1x,,", ",, [a] 1x,,")]
    [InlineData("a f((1),b 2x", "[a] f((1),[b] 2x")]
    [InlineData("a f(1,2", "[a] f(1,2")]
    [InlineData("a 1x),b", "[a] 1x),[b]")]
    [InlineData("", "")]
    [InlineData(" , ", " , ")]
    public void HaveTheirUrlsReplacedAndNothingElse(string value, string rewritten) =>
        Assert.Equal(rewritten, SourceSet.Rewrite(value, url => $"[{url}]"));

    [Fact]
    public void AreReadInUtf8AsInUtf16() =>
        Assert.Equal(SourceSet.Urls<char>("a 1x, ä f(,) ,c,"), [.. SourceSet.Urls<byte>("a 1x, a f(,) ,c,"u8)]);
}
