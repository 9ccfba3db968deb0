using Assets.Core.Importing;
using Assets.Core.Preparing;
using Assets.Core.Tests.Minifying;

namespace Assets.Core.Tests.Pipeline;

/// <summary>
/// A site whose files refer to one another in every way is published, then something about one file changes. The next
/// publish processes only what the change affects, and must give what a publish from nothing gives.
/// </summary>
public sealed class SiteWithOneChange : IDisposable
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["css/site.css"] = "@import 'parts/base.css'; a { background: url('../img/a.png') }",
        ["css/parts/base.css"] = "b { background: url('../../img/b.svg') } .missing { background: url('no.png') }",
        ["css/mapped.css"] = "a { background: url('../img/a.png') }\n/*# sourceMappingURL=mapped.css.map */",
        ["css/mapped.css.map"] = """{"version":3,"sources":["mapped.scss"],"names":[],"mappings":"AAAA"}""",
        ["img/a.png"] = "a",
        ["img/b.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'><image href='a.png'/></svg>",
        ["js/app.js"] = "import './one.js'; import('./lazy.js'); new Worker(new URL('worker.js', import.meta.url));",
        ["js/one.js"] = "import './two.js'; export const one = 1;",
        ["js/two.js"] = "import './one.js'; export const two = 2;",
        ["js/lazy.js"] = "import(`./lang/${navigator.language}.js`); export {};",
        ["js/lang/de.js"] = "export default 'de';",
        ["js/lang/en.js"] = "export default 'en';",
        ["js/worker.js"] = "importScripts('classic.js');",
        ["js/classic.js"] = "var icon = 'marker.png'; function classic(){}",
        ["js/marker.png"] = "marker",
        ["js/broken.js"] = "function (",
        ["index.html"] =
            "<link rel=stylesheet href=css/site.css><script type=module src=js/app.js></script>"
            + "<script type=importmap>{\"imports\":{\"one\":\"./js/one.js\"}}</script>",
        ["site.webmanifest"] = """{"icons":[{"src":"img/a.png"}]}""",
        ["data.json"] = """{ "a": 1 }""",
    };

    private readonly PipelineSite site = new();
    private readonly PipelineSite fresh = new();

    public void Dispose()
    {
        site.Dispose();
        fresh.Dispose();
    }

    public static TheoryData<string> Paths => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void IsPublishedAsFromNothingAfterAnEdit(string path)
    {
        Publish();
        AssertIsAsFromNothing(With(path, Edited(path)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void IsPublishedAsFromNothingAfterARemoval(string path)
    {
        Publish();
        File.Delete(site.FileOf(path));
        AssertIsAsFromNothing(Files.Where(file => file.Key != path));
    }

    [Theory]
    [InlineData("css/parts/no.png")]
    [InlineData("js/lang/fr.js")]
    [InlineData("js/sub/marker.png")]
    [InlineData("js/one.js.map")]
    [InlineData("css/marker.png")]
    public void IsPublishedAsFromNothingAfterAnAddition(string path)
    {
        Publish();
        AssertIsAsFromNothing(With(path, "new"));
    }

    [Theory]
    [InlineData("js/app.js", "import './one.js'; const icon = 'a.png';")]
    [InlineData("js/classic.js", "var icon = 'other.png';")]
    [InlineData("js/lazy.js", "export {};")]
    [InlineData("css/mapped.css", "a { background: url('../img/a.png') }")]
    [InlineData("css/site.css", "a { color: red }\n/*# sourceMappingURL=mapped.css.map */")]
    public void IsPublishedAsFromNothingAfterAnEditThatChangesRelations(string path, string text)
    {
        Publish();
        AssertIsAsFromNothing(With(path, text));
    }

    [Theory]
    [InlineData(nameof(SourceMaps.Linked))]
    [InlineData(nameof(SourceMaps.Hidden))]
    public void IsPublishedAsFromNothingWithSourceMapsOfOurs(string maps)
    {
        Configure(options => options with { SourceMaps = Enum.Parse<SourceMaps>(maps) });
        Publish();
        AssertIsAsFromNothing(With("js/two.js", Edited("js/two.js")));
    }

    [Fact]
    public void IsPublishedAsFromNothingWithAnImportMap()
    {
        Configure(options => options with { JavaScriptModules = JavaScriptModules.ImportMap });
        Publish();
        AssertIsAsFromNothing(With("js/two.js", Edited("js/two.js")));
    }

    [Fact]
    public void IsPublishedAsFromNothingAfterTwoEditsInTurn()
    {
        Publish();
        foreach (var (path, text) in With("js/two.js", Edited("js/two.js")))
            site.With(path, text);
        site.Run();
        AssertIsAsFromNothing(
            With("css/parts/base.css", Edited("css/parts/base.css"), With("js/two.js", Edited("js/two.js")))
        );
    }

    /// <summary>A run that makes an output again replaces other bytes in its file.</summary>
    [Fact]
    public void ProcessesOnlyWhatTheChangeAffects()
    {
        string[] affected = ["css/parts/base.css", "css/site.css", "index.html", "precache.json"];
        var others = Publish()
            .Assets.Where(asset => !affected.Contains(asset.Path.Value))
            .Select(asset => asset.Files[0])
            .Where(file => file.File.StartsWith(site.Options.OutputDirectory, StringComparison.Ordinal))
            .ToList();
        foreach (var output in others)
            File.WriteAllBytes(output.File, new byte[output.Length]);

        site.With("css/parts/base.css", Edited("css/parts/base.css")).Run();
        Assert.NotEmpty(others);
        Assert.All(others, output => Assert.Equal(new byte[output.Length], File.ReadAllBytes(output.File)));
    }

    [Fact]
    public void ReplacesAnOutputThatIsGone()
    {
        var output = Publish().Of("css/site.css").Files[0].File;
        File.Delete(output);
        site.With("data.json", "{}").Run();
        Assert.True(File.Exists(output));
    }

    private void Configure(Func<PipelineOptions, PipelineOptions> change) =>
        (site.Options, fresh.Options) = (change(site.Options), change(fresh.Options));

    private PipelineResult Publish()
    {
        Configure(options =>
            options with
            {
                EsbuildPath = Path.Combine(Esbuild.RepositoryRoot, "artifacts", "esbuild"),
                PrecacheManifest = LogicalPath.Parse("precache.json"),
                Defaults = options.Defaults with { Compress = true, Minify = Minification.Full },
            }
        );
        foreach (var (path, text) in Files)
            site.With(path, text);
        return site.Run();
    }

    private static string Edited(string path) =>
        Path.GetExtension(path) switch
        {
            ".json" or ".webmanifest" => "{}",
            ".map" => """{"version":3,"sources":["other.scss"],"names":[],"mappings":"AAAA"}""",
            ".html" => Files[path] + "<p>edited",
            ".svg" => Files[path] + "<!-- edited -->",
            ".js" => "globalThis.edited = 1;" + Files[path],
            ".css" => "edited { color: red }" + Files[path],
            _ => "edited",
        };

    private static IEnumerable<KeyValuePair<string, string>> With(
        string path,
        string text,
        IEnumerable<KeyValuePair<string, string>>? files = null
    ) => (files ?? Files).Where(file => file.Key != path).Append(new(path, text));

    private void AssertIsAsFromNothing(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files)
        {
            fresh.With(path, text);
            if (!File.Exists(site.FileOf(path)) || File.ReadAllText(site.FileOf(path)) != text)
                site.With(path, text);
        }

        Assert.Equal(Describe(fresh, fresh.Run()), Describe(site, site.Run()));
    }

    /// <summary>Everything about a publish, without the folder that it was made in.</summary>
    private static string Describe(PipelineSite of, PipelineResult result)
    {
        var lines = result
            .Assets.Select(asset =>
                $"{asset.Path} {asset.Url} {asset.Integrity} {asset.ContentType} {string.Join(',', asset.Preload)} "
                + string.Join(' ', asset.Files.Append(asset.HiddenSourceMap).OfType<PublishedFile>().Select(Describe))
            )
            .Concat(result.Diagnostics.Select(diagnostic => diagnostic.ToString()))
            .Concat(result.KeptNames.Select(name => name.ToString()))
            .Append(File.ReadAllText(result.ManifestFile!));
        return string.Join('\n', lines).Replace(of.WebRoot, "", StringComparison.Ordinal);
    }

    private static string Describe(PublishedFile file)
    {
        Assert.Equal(file.Length, new FileInfo(file.File).Length);
        return $"{file.Coding}:{file.Digest}";
    }
}
