using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Build.Tasks.Tests;

public sealed class PatternsOfRules
{
    private static readonly IReadOnlyList<SourceFile> Files =
    [
        new()
        {
            Path = "lib/a.js",
            File = "/w/lib/a.js",
            SourceName = "wwwroot",
        },
    ];

    [Theory]
    [InlineData("lib/**", "")]
    [InlineData("*.js", "")]
    [InlineData("libs/**", "Warning: The pattern 'libs/**' of <AssetRule Include=\"r\"> matches no file. ")]
    [InlineData("wwwroot/lib/**", "Error: The pattern 'wwwroot/lib/**' of <AssetRule Include=\"r\"> matches no file, ")]
    [InlineData("~/lib/**", "Error: The pattern '~/lib/**' of <AssetRule Include=\"r\"> matches no file, ")]
    public void ShouldMatchAFile(string pattern, string expected) =>
        Assert.StartsWith(expected, Found([Rule(pattern)], "").FirstOrDefault() ?? "", StringComparison.Ordinal);

    [Fact]
    public void ThatBeginWithTheWebRootAreCorrected() =>
        Assert.EndsWith(
            "Write 'lib/**'.",
            Assert.Single(Found([Rule("wwwroot/lib/**")], "")),
            StringComparison.Ordinal
        );

    [Fact]
    public void MayBeAboutMissingNames() =>
        Assert.Empty(Found([Rule("made/later/**", new(MissingReference: MissingReference.Ignore))], ""));

    [Fact]
    public void AreCheckedInAssetsIgnoreToo() =>
        Assert.Equal(
            ["Warning: The pattern '*.psd' of AssetsIgnore matches no file. Correct or remove it."],
            Found([], "*.psd;lib/*;.vs/**")
        );

    private static AssetRule Rule(string match, AssetPolicy? policy = null) =>
        new("r", Glob.ParseList(match), policy ?? new(Minify: Minification.None));

    private static List<string> Found(IReadOnlyList<AssetRule> rules, string ignore) =>
        [
            .. UnusedPatterns
                .Of(rules, Glob.ParseList(ignore), null, Files)
                .Select(diagnostic => $"{diagnostic.Severity}: {diagnostic.Message}"),
        ];
}
