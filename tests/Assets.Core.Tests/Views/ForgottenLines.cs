using Assets.Core.Diagnostics;
using Assets.Core.Views;

namespace Assets.Core.Tests.Views;

/// <summary>Views with <c>~/</c> links in apps where a line is missing, so that the links get plain names.</summary>
public sealed class ForgottenLines
{
    private const string Link = "<p>\n<link rel=\"stylesheet\" href=\"~/css/site.css\">";
    private const string Registered = "@addTagHelper *, Assets.AspNetCore\n";
    private const string Mvc = "app.MapControllerRoute(\"default\", \"{controller}/{action}\").WithStaticAssets();";

    [Fact]
    public void PackageInsteadOfAssemblyIsReportedWithItsPlace()
    {
        var reported = Assert.Single(
            Check("", ("_ViewImports.cshtml", "@using App\r\n@addTagHelper *, Assets.Build\r\n"))
        );
        Assert.Equal(("ASSETS211", new Place("/App/_ViewImports.cshtml", 2, 18)), (reported.Code, reported.Place));
        Assert.EndsWith("Write @addTagHelper *, Assets.AspNetCore", reported.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@* @addTagHelper *, Assets.Build *@")]
    [InlineData("<p>@@addTagHelper *, Assets.Build</p>")]
    [InlineData("@addTagHelper *, Assets.Build.Tools")]
    public void OtherTextIsNot(string view) => Assert.Empty(Check("", ("a.cshtml", view)));

    [Theory]
    [InlineData("app.UseAssets();")]
    [InlineData("app.MapAssets().RequireAuthorization();")]
    [InlineData("app\n    .UseAssets ();")]
    public void UnregisteredTagHelpersAreReportedAtTheFirstLink(string program)
    {
        var reported = Assert.Single(Check(program, ("Pages/A.cshtml", Link), ("Pages/B.cshtml", Link)));
        Assert.Equal(("ASSETS212", new Place("/App/Pages/A.cshtml", 2, 30)), (reported.Code, reported.Place));
    }

    [Theory]
    [InlineData("@addTagHelper *, Assets.AspNetCore")]
    [InlineData("@addTagHelper \"*, Assets.AspNetCore\"")]
    [InlineData("@addTagHelper Assets.AspNetCore.TagHelpers.AssetTagHelper, Assets.AspNetCore")]
    public void RegisteredOnesAreNot(string directive) =>
        Assert.Empty(Check("app.UseAssets();", ("A.cshtml", Link), ("_ViewImports.cshtml", directive + "\r\n")));

    [Theory]
    [InlineData("// app.UseAssets();")]
    [InlineData("/* app.UseAssets(); */")]
    [InlineData("app.UseStaticFiles();")]
    [InlineData("app.UseAssets(); app.MapStaticAssets(); app.MapRazorPages().WithStaticAssets();")]
    public void AppsWhoseLinksTheFrameworkResolvesAreNot(string program) =>
        Assert.Empty(Check(program, ("Pages/A.cshtml", Link)));

    [Fact]
    public void ViewsWithoutLinksAreNot() => Assert.Empty(Check("app.UseAssets();", ("A.cshtml", "<p>Hello</p>")));

    [Fact]
    public void ComponentsAreNot() => Assert.Empty(Check("app.UseAssets();", ("A.razor", Link)));

    [Fact]
    public void StaticAssetsOfControllersAreReportedWhenPublishing() =>
        Assert.Equal("ASSETS213", Assert.Single(Publish(Mvc, ("Views/Home/Index.cshtml", Link))).Code);

    [Fact]
    public void StaticAssetsOfControllersAreNotReportedByABuild() =>
        Assert.Empty(Check(Mvc, ("Views/Home/Index.cshtml", Link)));

    [Fact]
    public void StaticAssetsOfPagesAreFine() =>
        Assert.Empty(Publish("app.MapRazorPages().WithStaticAssets();", ("Pages/Index.cshtml", Link)));

    [Fact]
    public void ControllersWithTheRuntimeNeedTheTagHelpers() =>
        Assert.Equal(
            "ASSETS212",
            Assert.Single(Check(Mvc + "app.UseAssets();", ("Views/Home/Index.cshtml", Link))).Code
        );

    [Fact]
    public void ControllersWithBothLinesAreFine() =>
        Assert.Empty(Publish(Mvc + "app.UseAssets();", ("Views/Home/Index.cshtml", Registered + Link)));

    private static Diagnostic[] Check(string program, params (string Path, string Text)[] views) =>
        Reported(program, false, views);

    private static Diagnostic[] Publish(string program, params (string Path, string Text)[] views) =>
        Reported(program, true, views);

    private static Diagnostic[] Reported(string program, bool isPublishing, (string Path, string Text)[] views)
    {
        var check = new TagHelperCheck();
        var directives = views.SelectMany(view => check.Read("/App/" + view.Path, view.Path, view.Text)).ToList();
        return
        [
            .. directives,
            .. new[] { check.Conclude(() => AppCalls.In([program]), isPublishing) }.OfType<Diagnostic>(),
        ];
    }
}
