namespace Assets.Web.Tests;

public sealed class GlobTests
{
    [Theory]
    [InlineData("**", "a/b/c.css", true)]
    [InlineData("*.css", "a/b/c.css", true)]
    [InlineData("/*.css", "a/b/c.css", true)]
    [InlineData("css/*.css", "css/a.css", true)]
    [InlineData("css/*.css", "css/deep/a.css", false)]
    [InlineData("css/**/*.css", "css/a.css", true)]
    [InlineData("css/**/*.css", "css/deep/er/a.css", true)]
    [InlineData("css/", "css/deep/a.css", true)]
    [InlineData("css", "css/a.css", false)]
    [InlineData("a?.js", "ab.js", true)]
    [InlineData("a?.js", "abc.js", false)]
    [InlineData("**/x/**", "a/x/b", true)]
    [InlineData("**/x/**", "x", false)]
    [InlineData("lib\\*.js", "lib/a.js", true)]
    [InlineData("A.css", "a.css", false)]
    public void Matches(string pattern, string path, bool expected) =>
        Assert.Equal(expected, Glob.ParseList(pattern).AnyMatches(path));

    [Fact]
    public void A_list_has_one_pattern_a_semicolon() => Assert.Equal(2, Glob.ParseList(" a.css ;; b.css\n").Count);
}
