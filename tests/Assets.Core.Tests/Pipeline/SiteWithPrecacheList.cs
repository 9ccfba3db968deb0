using System.Text.Json;
using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithPrecacheList : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("css/site.css", "b { color: red }")
        .With("img/a b.png", "a")
        .With("index.html", "<p>hello")
        .With("js/app.js.map", "{}")
        .With("robots.txt", "User-agent: *")
        .With("sw.js", "importScripts('precache.js');");

    public SiteWithPrecacheList() =>
        site.Options = site.Options with { PrecacheManifest = LogicalPath.Parse("precache.js") };

    public void Dispose() => site.Dispose();

    [Fact]
    public void Lists_what_pages_load_by_published_URL() =>
        Assert.Equal(
            ["css/site.*.css", "img/a%20b.*.png", "index.html"],
            List(site.Run()).Select(entry => Plain(entry.Url))
        );

    [Fact]
    public void Revises_only_what_has_a_plain_name() =>
        Assert.Equal([false, false, true], List(site.Run()).Select(entry => entry.Revision is not null));

    [Fact]
    public void Revision_changes_with_the_content()
    {
        var before = List(site.Run());
        var after = List(site.With("index.html", "<p>changed").Run());
        Assert.NotEqual(before[2].Revision, after[2].Revision);
        Assert.Equal(before[..2], after[..2]);
    }

    [Fact]
    public void Keeps_its_name_and_renames_nothing()
    {
        var before = site.Run();
        var after = site.With("img/c.png", "c").Run();
        Assert.Equal("precache.js", after.Url("precache.js"));
        Assert.All(before.Assets, asset => Assert.Equal(asset.Url, after.Of(asset.Source.Path.Value).Url));
    }

    [Fact]
    public void Worker_imports_it_without_a_warning() => Assert.Empty(site.Run().Diagnostics);

    [Fact]
    public void Is_replayed_when_nothing_changed()
    {
        var before = site.Run();
        var after = site.Run();
        Assert.Equal((0, before.Of("precache.js").Files[0]), (after.Changed, after.Of("precache.js").Files[0]));
    }

    [Fact]
    public void Rules_leave_files_out_and_take_them_in()
    {
        site.Options = site.Options with
        {
            Rules =
            [
                new AssetRule("pictures", Glob.ParseList("img/**"), new AssetPolicy(Precache: false)),
                new AssetRule("maps", Glob.ParseList("*.map"), new AssetPolicy(Precache: true)),
            ],
        };
        Assert.Equal(
            ["css/site.*.css", "index.html", "js/app.js.*.map"],
            List(site.Run()).Select(entry => Plain(entry.Url))
        );
    }

    [Fact]
    public void Is_absolute_below_a_base_URL()
    {
        site.Options = site.Options with { BaseUrl = "https://cdn.example.com/shop" };
        Assert.Equal("https://cdn.example.com/shop/index.html", List(site.Run())[2].Url);
    }

    [Fact]
    public void Is_a_bare_array_as_JSON()
    {
        site.Options = site.Options with { PrecacheManifest = LogicalPath.Parse("data/precache.json") };
        site.With("sw.js", "");
        using var json = JsonDocument.Parse(site.Run().Text("data/precache.json"));
        Assert.Equal(3, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_file_in_its_place_is_an_error() =>
        Assert.Contains(
            "AssetsPrecacheManifest",
            site.With("precache.js", "mine").Run().Only("ASSETS101").Message,
            StringComparison.Ordinal
        );

    private static List<Entry> List(PipelineResult result)
    {
        var text = result.Text("precache.js");
        Assert.StartsWith("self.__WB_MANIFEST = [", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text["self.__WB_MANIFEST = ".Length..text.LastIndexOf(';')]);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(entry => new Entry(
                    entry.GetProperty("url").GetString()!,
                    entry.GetProperty("revision").GetString()
                )),
        ];
    }

    private static string Plain(string url) =>
        string.Join('.', url.Split('.').Select(part => part.Length == 10 ? "*" : part));

    private sealed record Entry(string Url, string? Revision);
}
