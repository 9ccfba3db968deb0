using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

public sealed class NamesInAttributes : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .WithFiles("js/a.js", "js/widgets/b.js", "img/a.png", "img/b.png", "css/dark.css", "css/light.css")
        .With("css/site.css", "a { background: url(../img/b.png) }");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("<div data-module='./js/a.js'>", "js/a.js")]
    [InlineData("<div data-module=/js/a.js>", "js/a.js")]
    [InlineData("<div data-module='js/a.js?v=1'>", "js/a.js")]
    [InlineData("<div data-module='./widgets/b.js'>", "js/widgets/b.js")]
    [InlineData("<div data-modules='js/a.js js/widgets/b.js'>", "js/a.js js/widgets/b.js")]
    [InlineData("<div data-options='{\"src\": \"./js/a.js\"}'>", "js/a.js")]
    [InlineData("<div data-options='{&quot;src&quot;: &quot;./js/a.js&quot;}'>", "js/a.js")]
    [InlineData("<my-widget src='js/a.js'></my-widget>", "js/a.js")]
    [InlineData("<div data-src='img/b.png' data-background='url(img/b.png)'>", "img/b.png")]
    [InlineData("<div data-src='img/a.png'>", "")]
    [InlineData(
        "<link rel=stylesheet href='css/light.css'><option value='css/light.css'><option value='css/dark.css'>",
        "css/light.css"
    )]
    [InlineData("<div data-x='//cdn.example/js/a.js' data-y='~/js/a.js' title='js/a.js' data-z='a.js'>", "")]
    [InlineData("<div data-help='write js and a.js'><input value='js/a.js'>", "")]
    [InlineData("<!-- <div data-module='js/a.js'> -->", "")]
    public void Are_those_that_only_scripts_read(string page, string kept)
    {
        site.With("index.html", page);
        Assert.Equal(kept, site.Kept());
    }

    [Fact]
    public void Are_found_in_svg()
    {
        site.With("pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g data-module='js/a.js'/></svg>");
        Assert.Equal("js/a.js", site.Kept());
    }

    [Fact]
    public void Do_not_change_attributes_that_browsers_read()
    {
        site.With("index.html", "<script src='js/a.js'></script><img src='img/b.png' data-src='img/a.png'>");
        var result = site.Run();
        Assert.Empty(result.KeptNames);
        Assert.Contains($"<script src='{result.Url("js/a.js")}'>", result.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_reported_with_the_attribute()
    {
        site.With("index.html", "<div data-module='js/a.js'>");
        Assert.Contains(
            "this attribute names the file ('js/a.js') for a script",
            site.Run().Only("ASSETS221").Message,
            StringComparison.Ordinal
        );
    }
}
