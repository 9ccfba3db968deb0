using Assets.Core.Naming;

namespace Assets.Core.Tests.Naming;

public sealed class RegexSpellingsTests
{
    [Theory]
    [InlineData(@"app\.js", "app.js")]
    [InlineData(@"^app.js$", "_app.js_")]
    [InlineData(@"app\.(?:min\.)?js", "app.js|app.min.js")]
    [InlineData(@"(a|b|)\.js", "a.js|b.js|.js")]
    [InlineData(@"(?<name>a)\.js", "a.js")]
    [InlineData(@"[aA]pp[.]js", "app.js|App.js")]
    [InlineData(@"[\w-]+\.js", "__.js")]
    [InlineData(@"[a-z].js", "_.js")]
    [InlineData(@".*app\.js\b", "app.js_|_app.js_")]
    [InlineData(@"a{2}\.js", "a_.js")]
    [InlineData(@"(?!no)a\.js", "_a.js")]
    [InlineData(@"\x61pp\.\u006as", "app.js")]
    [InlineData(@"(((", "")]
    [InlineData(@"a\", @"a\")]
    [InlineData(@"[a", "a")]
    public void Spells_out_what_a_pattern_finds(string pattern, string expected) =>
        Assert.Equal(
            expected.Split('|').Order(StringComparer.Ordinal),
            RegexSpellings.Of(pattern).Select(text => text.Replace('\0', '_')).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Stays_small_for_a_pattern_that_multiplies() =>
        Assert.InRange(RegexSpellings.Of(string.Concat(Enumerable.Repeat("(a|b|c|d)?", 90))).Count, 1, 40);

    [Fact]
    public void Ends_for_a_pattern_that_nests() =>
        Assert.NotEmpty(RegexSpellings.Of(new string('(', 500) + "a" + new string(')', 500)));
}
