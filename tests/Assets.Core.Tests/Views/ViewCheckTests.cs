using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.Views;
using Assets.Web;

namespace Assets.Core.Tests.Views;

public sealed class ViewCheckTests
{
    [Fact]
    public void Warns_with_line_column_and_nearest_name()
    {
        var warning = Assert.Single(Check("<p>\r\n  <link rel=\"stylesheet\" href=\"~/css/site.cs\">"));
        Assert.Equal(
            ("ASSETS210", Severity.Warning, new Place("a.cshtml", 2, 32)),
            (warning.Code, warning.Severity, warning.Place)
        );
        Assert.StartsWith(
            "No asset matches '~/css/site.cs' (looked for 'css/site.cs'). Did you mean 'css/site.css'?",
            warning.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Letter_case_counts() => Assert.Single(Check("""<img src="~/CSS/site.css">"""));

    [Theory]
    [InlineData("~/css/site.css")]
    [InlineData("~/app/main.js")]
    [InlineData("~/_framework/blazor.web.js")]
    [InlineData("~/admin/_framework/blazor.webassembly.js")]
    [InlineData("~/../up.png")]
    [InlineData("~/late/x.png")]
    public void Does_not_warn_about(string name) => Assert.Empty(Check($"""<img src="{name}">"""));

    [Fact]
    public void Does_not_warn_when_all_files_are_generated_later() =>
        Assert.Empty(
            new ViewCheck([], [""], [], MissingReference.Warning).Check("a.cshtml", """<img src="~/a.png">""")
        );

    private static Diagnostic[] Check(string view) =>
        [
            .. new ViewCheck(
                ["css/site.css"],
                ["app"],
                [
                    new AssetRule(
                        "late",
                        Glob.ParseList("late/**"),
                        new AssetPolicy(MissingReference: MissingReference.Ignore)
                    ),
                ],
                MissingReference.Warning
            ).Check("a.cshtml", view),
        ];
}
