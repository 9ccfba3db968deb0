using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>
/// An MVC app as the template makes it: built and published with the package alone, then built with the runtime and a
/// misspelled line.
/// </summary>
public sealed class ForgottenLines(ForgottenLines.Play scene) : EndToEnd<ForgottenLines.Play>(scene)
{
    [Fact]
    public void OfAnMvcAppAreReportedWhenItIsPublished()
    {
        var reported = Scene.Second.Diagnostics.Distinct().Single();
        Assert.Equal(
            ("ASSETS213", "App/Views/Shared/_Layout.cshtml", 1, 30),
            (reported.Code, reported.File, reported.Line, reported.Column)
        );
    }

    [Fact]
    public void OfAnMvcAppAreNotReportedByABuild() => Assert.Empty(Scene.First.Diagnostics);

    [Fact]
    public void ThatNameThePackageAreReportedByTheBuild()
    {
        var reported = Scene.Misspelled.Diagnostics.Distinct().Single();
        Assert.Equal(
            ("ASSETS211", "App/Views/_ViewImports.cshtml", 2, 18),
            (reported.Code, reported.File, reported.Line, reported.Column)
        );
    }

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        private const string Imports = "@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n";

        public Publish Misspelled { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write("Program.cs", Program("app.MapStaticAssets();"))
                .Write(
                    "HomeController.cs",
                    """
                    using Microsoft.AspNetCore.Mvc;

                    public sealed class HomeController : Controller
                    {
                        public IActionResult Index() => View();
                    }
                    """
                )
                .Write("Views/_ViewImports.cshtml", Imports)
                .Write(
                    "Views/Shared/_Layout.cshtml",
                    "<link rel=\"stylesheet\" href=\"~/css/site.css\" asp-append-version=\"true\" />@RenderBody()\n"
                )
                .Write("Views/Home/Index.cshtml", "@{ Layout = \"_Layout\"; }\n<p>Hello</p>\n");
            First = await Site.BuildAsync();
            // A project that treats warnings as errors must not fail because it added the package.
            Second = (await Site.PublishAsync("-p:TreatWarningsAsErrors=true")).Succeeded();
            Site.Write("Program.cs", Program("app.UseAssets();"))
                .Write("Views/_ViewImports.cshtml", Imports + "@addTagHelper *, Assets.Build\n");
            Misspelled = await Site.BuildAsync();
        }

        private static string Program(string serve) =>
            $$"""
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddControllersWithViews();
                builder.Services.AddAssets();
                var app = builder.Build();
                {{serve}}
                app.MapControllerRoute("default", "{controller=Home}/{action=Index}").WithStaticAssets();
                app.Run();
                """;
    }
}
