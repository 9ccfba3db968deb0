namespace Assets.Web.Tests;

public sealed class CollectedPatternsTests
{
    [Theory]
    [InlineData("", "", "a.js", true)]
    [InlineData("", "", "a.cs", false)]
    [InlineData("", "", "node_modules/a.js", false)]
    [InlineData("", "", "x/bower_components/a.js", false)]
    [InlineData("*.js", "", "a.css", false)]
    [InlineData("*.js", "a.*", "a.js", false)]
    [InlineData("*.cs", "", "a.cs", true)]
    [InlineData("node_modules/**", "", "node_modules/a.js", true)]
    public void Determine_the_files_of_the_site(string match, string ignore, string path, bool expected) =>
        Assert.Equal(expected, new CollectedPatterns(Glob.ParseList(match), Glob.ParseList(ignore)).Include(path));
}
