using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

public sealed class NamesInJson : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .WithFiles("js/a.js", "js/b.mjs", "js/deep/c.js", "data/c.js", "img/a.png", "img/b.png")
        .With("css/site.css", "a { background: url(../img/b.png) }");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("js/modules.json", """["./a.js", "b.mjs"]""", "js/a.js js/b.mjs")]
    [InlineData("js/modules.json", """{"widgets": [{"src": "deep/c.js?v=1"}]}""", "js/deep/c.js")]
    [InlineData("data/modules.json", """["/js/a.js", "../js/b.mjs"]""", "js/a.js js/b.mjs")]
    [InlineData("data/modules.json", """["js/a.js", "c.js"]""", "data/c.js js/a.js")]
    [InlineData("data/modules.json", """["./a.js", "./deep/c.js"]""", "js/a.js js/deep/c.js")]
    [InlineData("data/escaped.json", """["\/js\/a.js", "/js/deep%2Fc.js"]""", "js/a.js js/deep/c.js")]
    [InlineData("data/comment.json", "\uFEFF// list\n[\"/js/a.js\",]", "js/a.js")]
    // Two files have this end.
    [InlineData("list.json", """["./c.js"]""", "")]
    [InlineData("list.json", """["a.js", "~/js/a.js", "//cdn.example/js/a.js", "https://cdn.example/js/a.js"]""", "")]
    [InlineData("list.json", """{"/js/a.js": 1, "text": "see the file a.js", "half": "\ud800.js"}""", "")]
    [InlineData("list.json", """["/js/a.js" """, "")]
    [InlineData("list.geojson", """["/js/a.js"]""", "")]
    public void Are_those_of_scripts_that_the_strings_lead_to(string path, string json, string kept)
    {
        site.With(path, json);
        Assert.Equal(kept, site.Kept());
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    [InlineData("bower.json")]
    [InlineData("composer.json")]
    [InlineData("tsconfig.json")]
    [InlineData("asset-manifest.json")]
    [InlineData("manifest.json")]
    [InlineData("importmap.json")]
    [InlineData("app.importmap")]
    [InlineData("a.js.map")]
    public void Are_none_in_files_for_tools(string name)
    {
        site.With("js/" + name, """{"main": "./a.js", "files": ["deep/c.js"], "sources": ["b.mjs"]}""");
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Are_none_in_a_source_map_under_another_name()
    {
        site.With("js/map.json", """{"version": 3, "sources": ["./a.js"], "mappings": ""}""");
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Of_stylesheets_count_beside_a_reference_that_would_be_rewritten()
    {
        site.WithFiles("css/dark.css")
            .With("index.html", "<link rel=stylesheet href=css/site.css>")
            .With("themes.json", """["css/dark.css", "css/site.css"]""");
        Assert.Equal("css/site.css", site.Kept());
        Assert.Equal("<link rel=stylesheet href=css/site.css>", site.Run().Text("index.html"));
    }

    [Fact]
    public void Of_images_do_not_count()
    {
        site.With("list.json", """["img/a.png", "img/b.png"]""");
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Are_reported_with_the_place_and_the_rule()
    {
        site.With("js/modules.json", "[\n  \"./a.js\"\n]");
        var message = site.Run().Only("ASSETS221");
        Assert.Equal((2, 3), (message.Place?.Line, message.Place?.Column));
        Assert.Contains("this JSON file names the file ('./a.js')", message.Message, StringComparison.Ordinal);
        Assert.Contains("Match=\"js/a.js\" Fingerprint=\"true\"", message.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_kept_by_imports_too()
    {
        site.With("js/modules.json", """["./a.js"]""").With("js/app.js", "import './a.js'");
        Assert.Equal("import './a.js'", site.Run().Text("js/app.js"));
    }
}
