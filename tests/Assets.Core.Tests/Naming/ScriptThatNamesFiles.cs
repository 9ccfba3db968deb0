using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

public sealed class ScriptThatNamesFiles : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(@"/^(.*)marker\.png$/.exec(x)", "lib/map/img/marker.png")]
    [InlineData(@"/(mark|pick)er(?:-2x)?[.]png/i.test(x)", "lib/map/img/marker.png")]
    [InlineData(@"new RegExp('^(.*)marker\\.png$')", "lib/map/img/marker.png")]
    [InlineData(@"document.querySelector('link[href$=""map.css""]')", "lib/map/map.css")]
    [InlineData(@"document.querySelector(`link[href*='map.css']`)", "lib/map/map.css")]
    [InlineData(@"x.src.endsWith('map.css')", "lib/map/map.css")]
    [InlineData(@"name === ""map.css""", "lib/map/map.css")]
    [InlineData(@"var icon = 'img/marker.png'", "lib/map/img/marker.png")]
    [InlineData(@"var icon = `${folder}/img/marker.png`", "lib/map/img/marker.png")]
    [InlineData(@"var icon = 'marker.png'", "lib/map/img/marker.png")]
    [InlineData(@"var icon = '/lib/map/img/marker.png?v=1'", "lib/map/img/marker.png")]
    [InlineData(@"var icon = './img/\x6darker.png'", "lib/map/img/marker.png")]
    public void Keeps_their_names(string script, string kept)
    {
        site.WithFiles("lib/map/img/marker.png", "lib/map/map.css").With("lib/map/map.js", script);
        Assert.Equal(kept, site.Kept());
    }

    [Theory]
    [InlineData(@"// 'map.css'")]
    [InlineData(@"var map = 'the file map.css is missing'")]
    [InlineData(@"throw 'map.css: not loaded'")]
    [InlineData(@"var cdn = 'https://cdn.example/map.css'")]
    [InlineData(@"/https?:\/\/cdn\.example\/map\.css/.test(x)")]
    [InlineData(@"var cdn = '//cdn.example/map.css'")]
    [InlineData(@"var other = 'other/map.css'")]
    [InlineData(@"var other = 'big-map.css'")]
    [InlineData(@"var other = 'map.css.map'")]
    [InlineData(@"var table = { 'map.css': 1 }")]
    [InlineData(@"var map = require('./map.css')")]
    [InlineData(@"import map from './map.css' with { type: 'css' }")]
    [InlineData(@"var map = new URL('./map.css', import.meta.url)")]
    public void Leaves_all_else_alone(string script)
    {
        site.WithFiles("lib/map/map.css").With("lib/map/map.js", script);
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Names_them_everywhere()
    {
        site.WithFiles("lib/map/marker.png")
            .With("lib/map/map.css", ".icon { background: url(marker.png) }")
            .With("lib/map/map.js", @"/^(.*)marker\.png$/.exec(x)");
        var result = site.Run();
        Assert.Contains("url(marker.png)", result.Text("lib/map/map.css"), StringComparison.Ordinal);
        Assert.Equal("lib/map/marker.png", result.Url("lib/map/marker.png"));
    }

    [Fact]
    public void Means_what_lies_nearest()
    {
        site.WithFiles("lib/map/style.css", "lib/other/style.css", "style.css")
            .With("lib/map/map.js", "link.href.endsWith('style.css')");
        Assert.Equal("lib/map/style.css", site.Kept());
    }

    [Fact]
    public void Means_files_of_other_folders_when_there_is_one_of_that_name()
    {
        site.WithFiles("css/img/marker.png", "css/map.css")
            .With("js/map.js", @"/marker\.png$/.exec(x); document.querySelector('[href$=""map.css""]')");
        Assert.Equal("css/img/marker.png css/map.css", site.Kept());
    }

    [Fact]
    public void Means_no_other_package_for_a_name_that_many_have()
    {
        site.WithFiles("lib/a/index.js", "lib/b/index.js", "index.css")
            .With("lib/map/map.js", "x.endsWith('index.js'); var a = 'index.js', b = 'index.css'");
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Resolves_paths_from_its_folder_and_from_the_root()
    {
        site.WithFiles("js/lang/en.json", "img/a.png", "data/b.json")
            .With("js/app.js", "fetch('./lang/en.json'); image.src = 'img/a.png'; fetch('../data/b.json')");
        Assert.Equal("data/b.json img/a.png js/lang/en.json", site.Kept());
    }

    [Theory]
    [InlineData("true", "lib/map/map.css", false)]
    [InlineData("false", "lib/map/map.css", true)]
    public void Obeys_a_rule(string fingerprint, string path, bool isPlain)
    {
        site.Options = site.Options with
        {
            Rules = [new("map", Web.Glob.ParseList(path), new AssetPolicy(Fingerprint: bool.Parse(fingerprint)))],
        };
        site.WithFiles("lib/map/map.css").With("lib/map/map.js", "x.endsWith('map.css')");
        var result = site.Run();
        Assert.Equal(isPlain, result.Url(path) == path);
        Assert.Empty(result.KeptNames);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Is_reported_with_place_reason_and_rule()
    {
        site.WithFiles("lib/map/map.css").With("lib/map/map.js", "\n  x.endsWith('map.css')");
        var message = site.Run().Only("ASSETS220");
        Assert.Equal(Diagnostics.Severity.Notice, message.Severity);
        Assert.Equal((2, 14), (message.Place!.Value.Line, message.Place.Value.Column));
        Assert.Contains("'map.css'", message.Message, StringComparison.Ordinal);
        Assert.Contains(
            "<AssetRule Include=\"map.css\" Match=\"lib/map/map.css\" Fingerprint=\"true\" />",
            message.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_reported_again_when_nothing_changed()
    {
        site.WithFiles("lib/map/map.css").With("lib/map/map.js", "x.endsWith('map.css')");
        var (first, second) = (site.Run(), site.Run());
        Assert.Equal(0, second.Changed);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal(first.KeptNames, second.KeptNames);
        Assert.Equal(KeptNameReason.NamedByScript, Assert.Single(second.KeptNames).Reason);
    }

    [Fact]
    public void Is_reported_in_one_line_for_many()
    {
        for (var i = 10; i < 30; i++)
            site.WithFiles($"lib/p{i}/a.css").With($"lib/p{i}/a.js", "x.endsWith('a.css')");
        var shown = site.Run()
            .Diagnostics.Where(diagnostic => diagnostic.Severity == Diagnostics.Severity.Notice)
            .ToList();
        Assert.Equal(KeptNameMessages.Shown + 1, shown.Count);
        Assert.StartsWith("15 more files keep their plain names", shown[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_in_a_page_too()
    {
        site.WithFiles("css/dark.css").With("index.html", "<p>\n<script>\nx.href.endsWith('dark.css')\n</script>");
        var name = site.Run().KeptName("css/dark.css");
        Assert.Equal((3, 17), (name.Place.Line, name.Place.Column));
    }
}
