using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;
using Assets.Core.Views;

namespace Assets.Core.Tests.Naming;

public sealed class NamesInViews : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("js/app.js", "import './a.js'; import './parts/b.js'; import './parts/c.js';")
        .With("js/a.js", "export default 1;")
        .With("js/alone.js", "export default 1;")
        .With("js/parts/b.js", "export default 1;")
        .With("js/parts/c.js", "export default 1;");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("<div data-module=\"js/a.js\"></div>", "js/a.js")]
    [InlineData("<div data-module='/js/a.js?v=1'></div>", "js/a.js")]
    [InlineData("<script type=\"module\" src=\"/js/a.js\"></script>", "js/a.js")]
    [InlineData("<script type=\"module\">import a from '/js/a.js';</script>", "js/a.js")]
    [InlineData("<script type=\"module\">import a from '../parts/b.js';</script>", "js/parts/b.js")]
    [InlineData("<script>import(`/js/parts/${x}.js`)</script>", "js/parts/b.js js/parts/c.js")]
    [InlineData("<p>é</p><script>import('/js/parts/' + x + '.js')</script>", "js/parts/b.js js/parts/c.js")]
    [InlineData("@{ var module = \"/js/a.js\"; }", "js/a.js")]
    [InlineData(
        "<script type=\"importmap\">{\"imports\": {\"parts/\": \"/js/parts/\"}}</script>",
        "js/parts/b.js js/parts/c.js"
    )]
    [InlineData("<div data-module=\"js/alone.js\"></div>", "")]
    [InlineData("<div data-module=\"~/js/a.js\"></div>", "")]
    [InlineData("<div data-module=\"@Url.Asset(\"js/a.js\")\"></div>", "")]
    [InlineData("<div data-module=\"@root/js/a.js\"></div>", "")]
    [InlineData("@* <div data-module=\"js/a.js\"></div> *@ <!-- \"js/a.js\" -->", "")]
    [InlineData("<script src=\"https://cdn.example/js/a.js\"></script>", "")]
    public void Are_those_beside_names_that_are_rewritten(string view, string kept)
    {
        Use("Pages/Index.cshtml", view);
        Assert.Equal(kept, site.Kept());
    }

    [Theory]
    [InlineData("@inject IJSRuntime JS @code { JS.InvokeAsync(\"import\", \"./js/a.js\"); }", "js/a.js")]
    [InlineData("<script src=\"@Assets[\"js/a.js\"]\"></script>", "")]
    public void Are_found_in_components(string component, string kept)
    {
        Use("Pages/Home.razor", component);
        Assert.Equal(kept, site.Kept());
    }

    [Fact]
    public void Count_beside_names_that_views_resolve()
    {
        Use("Pages/Index.cshtml", "<script src=\"~/js/alone.js\"></script><div data-module=\"js/alone.js\"></div>");
        Assert.Equal("js/alone.js", site.Kept());
    }

    [Fact]
    public void Are_reported_with_the_place()
    {
        Use("Pages/Index.cshtml", "<p>é</p>\n<div data-module=\"js/a.js\"></div>");
        var message = site.Run().Only("ASSETS221");
        Assert.Equal(
            ("/app/Pages/Index.cshtml", 2, 19),
            (message.Place?.File, message.Place?.Line, message.Place?.Column)
        );
        Assert.Contains("this view names the file ('js/a.js') without '~/'", message.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_the_next_run()
    {
        Use("Pages/Index.cshtml", "<p></p>");
        Assert.Equal("", site.Kept());
        Use("Pages/Index.cshtml", "<div data-module=\"js/a.js\"></div>");
        Assert.Equal("js/a.js", site.Kept());
        Assert.Equal(0, site.Run().Changed);
        Assert.Equal("js/a.js", site.Kept());
    }

    private void Use(string path, string text) =>
        site.Options = site.Options with { Views = ViewNames.Of([(LogicalPath.Parse(path), "/app/" + path, text)]) };
}
