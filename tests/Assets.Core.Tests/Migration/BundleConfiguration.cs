using System.Text;
using Assets.Core.Diagnostics;
using Assets.Core.Migration;

namespace Assets.Core.Tests.Migration;

public sealed class BundleConfiguration
{
    private readonly List<Diagnostic> reported = [];

    [Fact]
    public void HasCommentsTrailingCommasAndAPlaceForEachBundle()
    {
        var bundles = Read(
            """
            // Made by the template.
            [
              {
                "outputFileName": "wwwroot/css/site.min.css",
                "inputFiles": ["wwwroot/css/site.css"], // one
              },
              { "OutputFileName": ".\\wwwroot\\js\\site.min.js", "InputFiles": [ "wwwroot/js/a.js", "wwwroot/js/b.js", ] },
            ]
            """
        );
        Assert.Equal(
            [("wwwroot/css/site.min.css", 1, 3, 3), ("wwwroot/js/site.min.js", 2, 7, 3)],
            bundles.Select(bundle => (bundle.Output, bundle.Inputs.Count, bundle.Place.Line, bundle.Place.Column))
        );
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData("[\n  { \"outputFileName\": }\n]", 2, 23, "not valid JSON")]
    [InlineData("[\n  { \"outputFileName\": \"é\" \"x\" }\n]", 2, 27, "not valid JSON")]
    [InlineData("", 1, 1, "not valid JSON")]
    [InlineData("[] []", 1, 4, "not valid JSON")]
    [InlineData("\uFEFF{ \"bundles\": [] }", 1, 1, "not a list of bundles")]
    [InlineData("[ \"a.css\" ]", 1, 1, "not a list of bundles")]
    [InlineData("[{ \"outputFileName\": \"\\ud800\" }]", 0, 0, "not valid Unicode")]
    public void ThatIsDamagedIsReportedOnceWithItsPlace(string text, int line, int column, string message)
    {
        Assert.Empty(Read(text));
        var diagnostic = Assert.Single(reported);
        Assert.Equal("ASSETS024", diagnostic.Code);
        Assert.Equal(new Place("bundleconfig.json", line, column), diagnostic.Place);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HasNothingToSayAboutEntriesWithoutAnOutput() => Assert.Empty(Read("""[{ "inputFiles": ["a.css"] }]"""));

    private IReadOnlyList<Bundle> Read(string text) =>
        Bundle.Read("bundleconfig.json", Encoding.UTF8.GetBytes(text), reported.Add);
}
