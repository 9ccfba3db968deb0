using Assets.Core.Diagnostics;
using Assets.Core.Views;

namespace Assets.Core.Tests.Views;

public sealed class EntryPointsInViews
{
    [Fact]
    public void AreReportedWithPlaceAndNearestName()
    {
        var warning = Assert.Single(Check("<head>\n  <asset-entry part=\"styles\" src=\"src/mainn.ts\" />"));
        Assert.Equal(
            ("ASSETS124", Severity.Warning, new Place("a.cshtml", 2, 35)),
            (warning.Code, warning.Severity, warning.Place)
        );
        Assert.EndsWith("Did you mean 'src/main.ts'?", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreListedIfNoNameIsNear() =>
        Assert.EndsWith(
            "The entry points are 'src/admin.ts', 'src/main.ts'.",
            Assert.Single(Check("<asset-entry src='checkout' />")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void NeedAManifest() =>
        Assert.Contains(
            "No manifest of a bundler was found",
            Assert.Single(new EntryPointCheck([]).Check("a.cshtml", "<asset-entry src='main' />")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<asset-entry src=\"src/main.ts\" />")]
    [InlineData("<asset-entry src=\"@Model.Entry\" />")]
    [InlineData("<asset-entry src=\"pages/@(name).ts\" />")]
    [InlineData("<!-- <asset-entry src=\"x\" /> -->")]
    [InlineData("@* <asset-entry src=\"x\" /> *@")]
    [InlineData("<script src=\"x.js\"></script>")]
    public void AreNotReportedIfTheyAreKnownComputedOrComments(string view) => Assert.Empty(Check(view));

    private static IEnumerable<Diagnostic> Check(string view) =>
        EntryPointCheck.Of(new(new EntryPointCheck(["src/admin.ts", "src/main.ts"])), "a.cshtml", view);
}
