using Assets.Core.Migration;

namespace Assets.Core.Tests.Migration;

public sealed class AdviceAboutBundles
{
    [Theory]
    [InlineData(false, "'~/css/site.min.css' is not published: no package of this project makes it")]
    [InlineData(true, "'~/css/site.min.css' is published as it is: no package of this project makes it")]
    public void SaysWhetherTheOutputIsPublished(bool exists, string message) =>
        Assert.StartsWith(
            message,
            Advice(exists, "wwwroot/css/site.min.css", "wwwroot/css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void OfOneFileNamesTheFileToLink() =>
        Assert.Contains(
            "The publish minifies each file itself: link '~/css/site.css' and remove the bundle.",
            Advice(false, "wwwroot/css/site.min.css", "wwwroot/css/site.css"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("css", "Link the stylesheets one after the other (~/a.css, ~/b.css)")]
    [InlineData("js", "Load the scripts one after the other with defer (~/a.js, ~/b.js)")]
    public void OfSeveralFilesNamesThemInOrder(string kind, string message) =>
        Assert.Contains(
            message,
            Advice(false, $"wwwroot/all.min.{kind}", $"wwwroot/a.{kind}", $"wwwroot/b.{kind}"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("node_modules/jquery/dist/jquery.js", "node_modules/jquery/dist", "jquery.js")]
    [InlineData("node_modules/lib/**/*.js", "node_modules/lib", "**/*.js")]
    public void OfFilesThatAreNotServedShowsTheItemThatCollectsThem(string input, string folder, string match) =>
        Assert.Contains(
            $"<AssetCollect Include=\"{folder}\" BasePath=\"lib\" Match=\"{match}\" />",
            Advice(false, "wwwroot/js/all.js", "wwwroot/js/site.js", input),
            StringComparison.Ordinal
        );

    [Fact]
    public void OfAFileBesideTheProjectIsToMoveIt() =>
        Assert.Contains(
            "Move 'site.js' below wwwroot",
            Advice(false, "wwwroot/js/all.js", "site.js", "wwwroot/js/a.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void OfExcludedFilesDoesNotCollectThem() =>
        Assert.DoesNotContain(
            "AssetCollect",
            Advice(false, "wwwroot/js/all.js", "wwwroot/js/*.js", "!node_modules/a.js"),
            StringComparison.Ordinal
        );

    private static string Advice(bool exists, string output, params string[] inputs) =>
        BundleAdvice.For(new(output, inputs, new("bundleconfig.json", 1, 1)), exists).Message;
}
