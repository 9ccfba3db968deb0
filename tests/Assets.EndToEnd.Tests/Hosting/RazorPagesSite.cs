using System.Net;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// Markup that says <c>~/css/site.css</c>, rendered by the framework's tag helpers and by ours, over one and the same
/// publish.
/// </summary>
public sealed class RazorPagesSite(RazorPagesSite.Play scene) : EndToEnd<RazorPagesSite.Play>(scene)
{
    [Theory]
    [InlineData("framework", "framework")]
    [InlineData("ours", "assets")]
    public async Task NamesPublishedFiles(string page, string serve)
    {
        var text = await TextAsync(page, serve);
        Assert.All(
            ["css/site.css", "js/app.js", "img/logo.svg"],
            path => Assert.Contains($"\"/{Scene.Publish.WebRoot.NameOf(path)}\"", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task MapsModulesToPublishedFiles() =>
        Assert.Contains(
            $"./{Scene.Publish.WebRoot.NameOf("js/lib/greet.js")}",
            await TextAsync("framework", "framework"),
            StringComparison.Ordinal
        );

    private async Task<string> TextAsync(string page, string serve)
    {
        await using var app = await RunningApp.StartAsync(
            Path.Combine(Scene.Site.PublishFolder, "App.dll"),
            Scene.Site.PublishFolder,
            serve
        );
        return WebUtility.HtmlDecode((await app.GetAsync(page)).Text);
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        private const string Markup = """
            <html>
            <head><link rel="stylesheet" href="~/css/site.css"><script type="importmap"></script></head>
            <body><img src="~/img/logo.svg" alt=""><script type="module" src="~/js/app.js"></script></body>
            </html>
            """;

        protected override async Task PlayAsync() =>
            Publish = (
                await Site.WithOrdinaryFiles()
                    .Write("Program.cs", Projects.RazorPagesProgram)
                    .Write(
                        "Pages/Framework.cshtml",
                        "@page \"/framework\"\n@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n" + Markup
                    )
                    .Write("Pages/Ours.cshtml", "@page \"/ours\"\n@addTagHelper *, Assets.AspNetCore\n" + Markup)
                    .PublishAsync()
            ).Succeeded();
    }
}
