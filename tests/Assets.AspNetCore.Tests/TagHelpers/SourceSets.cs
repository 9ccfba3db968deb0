using Assets.AspNetCore.TagHelpers;

namespace Assets.AspNetCore.Tests.TagHelpers;

public class SourceSets
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
    [InlineData("", "")]
    [InlineData(" , ", " , ")]
    public void HaveTheirUrlsReplacedAndNothingElse(string value, string rewritten) => Assert.Equal(rewritten, SourceSet.Rewrite(value, url => $"[{url}]"));
}
