using System.Text.Json;
using Assets.Core.Preparing;
using Assets.Core.Tests.Minifying;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithSourceMapsOfOurs : IDisposable
{
    private const string Script = """
        // A comment that goes.
        import { a } from './other/module-a.js'; console.first(a); import { b } from "./b.js"; console.second(b, "ü😀"); console.third();
        export function long(parameter) {
            return console.fourth(parameter) + import('./b.js');
        }
        """;

    private readonly PipelineSite site = new();

    public SiteWithSourceMapsOfOurs()
    {
        site.Options = site.Options with
        {
            EsbuildPath = Path.Combine(Esbuild.RepositoryRoot, "artifacts", "esbuild"),
            SourceMaps = SourceMaps.Linked,
            Defaults = new AssetPolicy(Minify: Minification.Full, Fingerprint: true, Compress: false),
        };
        site.With("js/app.js", Script)
            .With("js/other/module-a.js", "export const a = 1;")
            .With("js/b.js", "export   const   b   =   2   ;")
            .With("css/site.css", "@import 'base.css';\n.logo   {   color : red   }\n")
            .With("css/base.css", "body{margin:0}");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Each_minified_file_names_its_map()
    {
        var result = site.Run();
        Assert.EndsWith(
            $"\n//# sourceMappingURL={result.Of("js/app.js.map").Url.Name}\n",
            result.Text("js/app.js"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"\n/*# sourceMappingURL={result.Of("css/site.css.map").Url.Name} */\n",
            result.Text("css/site.css"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_is_not_minified_has_none() =>
        Assert.DoesNotContain(site.Run().Assets, asset => asset.Source.Path.Value == "css/base.css.map");

    [Theory]
    [InlineData("console.first")]
    [InlineData("console.second")]
    [InlineData("console.third")]
    [InlineData("console.fourth")]
    public void The_map_leads_to_where_the_author_wrote_it(string call)
    {
        var result = site.Run();
        var map = DecodedMap.Parse(result.Text("js/app.js.map"));
        var (line, column) = map.Original(DecodedMap.PlaceOf(result.Text("js/app.js"), call));
        Assert.StartsWith(call, Script.Split('\n')[line][column..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_holds_the_source_as_it_was_written()
    {
        using var map = JsonDocument.Parse(site.Run().Text("js/app.js.map"));
        Assert.Equal(Script, map.RootElement.GetProperty("sourcesContent")[0].GetString());
        Assert.Equal("app.js", map.RootElement.GetProperty("sources")[0].GetString());
    }

    [Fact]
    public void A_second_run_gives_the_same_from_its_record_and_from_the_cache()
    {
        var first = Described(site.Run());
        Assert.Equal(first, Described(site.Run()));
        File.Delete(Path.Combine(site.Options.OutputDirectory, "last-run.json"));
        Assert.Equal(first, Described(site.Run()));
    }

    [Fact]
    public void A_map_of_that_name_which_is_there_already_stays()
    {
        var result = site.With("js/app.js.map", "{}").Run();
        Assert.Equal("{}", result.Text("js/app.js.map"));
        Assert.DoesNotContain("sourceMappingURL", result.Text("js/app.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_maps_are_no_assets_and_nobody_names_them()
    {
        site.Options = site.Options with { SourceMaps = SourceMaps.Hidden };
        var result = site.Run();
        Assert.DoesNotContain(result.Assets, asset => asset.Source.Path.Extension == ".map");
        Assert.DoesNotContain("sourceMappingURL", result.Text("js/app.js"), StringComparison.Ordinal);
        Assert.Contains(
            "console.fourth(parameter)",
            File.ReadAllText(result.Of("js/app.js").HiddenSourceMap!.File),
            StringComparison.Ordinal
        );
        Assert.Equal(result.Of("js/app.js").HiddenSourceMap, site.Run().Of("js/app.js").HiddenSourceMap);
    }

    [Fact]
    public void Without_them_nothing_is_left_of_them()
    {
        site.Run();
        site.Options = site.Options with { SourceMaps = SourceMaps.None };
        var result = site.Run();
        Assert.DoesNotContain(result.Assets, asset => asset.Source.Path.Extension == ".map");
        Assert.DoesNotContain("sourceMappingURL", result.Text("js/app.js"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Described(PipelineResult result) =>
        [.. result.Assets.Select(asset => $"{asset.Source.Path} {asset.Url} {asset.Integrity} {asset.ContentType}")];
}
