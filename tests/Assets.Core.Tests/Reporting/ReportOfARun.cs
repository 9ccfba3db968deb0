using Assets.Core.Reporting;
using Assets.Core.Tests.Bundlers;
using Assets.Core.Tests.Dictionaries;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Reporting;

/// <summary>What the pipeline writes about a run.</summary>
public sealed class ReportOfARun : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With(
            "css/site.css",
            "a { color: red }\n\nb { background: url(../img/a.png) }\nc { background: url(../img/a.png) }"
        )
        .With("img/a.png", "image")
        .With("js/app.js", "import './part.js';\nfetch('/data/list.json')")
        .With("js/part.js", "export {}")
        .With("data/list.json", "[]");

    public void Dispose() => site.Dispose();

    [Fact]
    public void HasReferencesWithTheirLines() =>
        Assert.Equal(
            [new("img/a.png", "stylesheetUrl", 3), new("img/a.png", "stylesheetUrl", 4)],
            Run().Of("css/site.css").References
        );

    [Fact]
    public void HasSourceAndPublishedLengths()
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };
        site.With("js/long.js", new string('a', 5000));
        var asset = Run().Of("js/long.js");
        Assert.Equal((5000, 5000, "scripts"), (asset.Length, asset.Published, asset.Group));
        Assert.True(asset.Br < 100 && asset.Gzip < 100);
        Assert.Equal(Math.Min(asset.Br.Value, asset.Gzip.Value), asset.Wire());
    }

    [Fact]
    public void HasTheLengthOfZstdFiles()
    {
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { Compress = true },
            Compressions = [ContentCoding.Zstandard],
        };
        var asset = Run(site.With("js/long.js", new string('a', 5000))).Of("js/long.js");
        Assert.Null(asset.Br ?? asset.Gzip);
        Assert.Equal(asset.Zstd, asset.Wire());
        Assert.True(asset.Zstd < 100);
    }

    [Fact]
    public void HasDeltasAndWhatTheySave()
    {
        using var released = new ReleasedSite();
        released.PublishScript("a()");
        var result = released.PublishScript("b()");
        var file = Path.Combine(released.Site.Options.OutputDirectory, ReportDocument.FileName);
        var report = ReportJson.Read(File.ReadAllBytes(file));
        Assert.Equal(result.Assets[0].Deltas[0].Length, report.Assets[0].Delta);
        Assert.Equal(result.Returning, report.Returning);
        Assert.Equal(report.Assets[0].Delta, ManifestReport.Of(result.Manifest(), app: null).Assets[0].Delta);
    }

    [Fact]
    public void SaysWhyANameIsPlain() =>
        Assert.Equal(
            new("namedByScript", "js/map.js", "pin.png", 2),
            Run(site.With("js/map.js", "// a map\nicon('pin.png')").With("js/pin.png", "x")).Of("js/pin.png").Kept
        );

    [Fact]
    public void IsTheSameAfterASecondRun()
    {
        var first = Run();
        Assert.Equal(Bytes(first), Bytes(Run()));
    }

    /// <summary>The lines of references come from the stored scans then.</summary>
    [Fact]
    public void IsTheSameWhenOneFileIsProcessedAgain()
    {
        Run();
        site.With("js/part.js", "export { }");
        var again = Run();
        Directory.Delete(site.Options.OutputDirectory, recursive: true);
        Directory.Delete(site.Options.CacheDirectory, recursive: true);
        Assert.Equal(Bytes(Run()), Bytes(again));
    }

    [Fact]
    public void IsWrittenAgainIfItIsDeleted()
    {
        Run();
        File.Delete(FileOfReport);
        Assert.Equal(5, Run().Assets.Count);
    }

    [Fact]
    public void HasNoPathOfTheMachine()
    {
        site.With("css/broken.css", "a { background: url(absent.png) }");
        site.Options = site.Options with { ProjectDirectory = Path.GetDirectoryName(site.WebRoot) };
        var other = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())).FullName;
        try
        {
            File.WriteAllText(Path.Combine(other, "b.css"), "a { background: url(absent.png) }");
            site.Run(site.Source(name: "Acme.Widgets", folder: other, basePath: "_content/Acme.Widgets").Files());
            var text = File.ReadAllText(FileOfReport);
            Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/'), text, StringComparison.Ordinal);
            Assert.Equal(
                ["Acme.Widgets: _content/Acme.Widgets/b.css", "wwwroot/css/broken.css"],
                Read().Diagnostics!.Where(one => one.Code == "ASSETS201").Select(one => one.File).Order()
            );
            Assert.Equal(
                ("Acme.Widgets", null),
                (Read().Of("_content/Acme.Widgets/b.css").Source, Read().Of("_content/Acme.Widgets/b.css").File)
            );
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void HasTheStepsAndWhatCachesHad()
    {
        var run = Run().Run!;
        Assert.Equal(
            ["collect", "scan", "resolve", "minify", "fingerprint", "compress", "write"],
            run.Steps.Select(step => step.Step)
        );
        site.With("js/part.js", "export { }");
        Assert.Equal(3, Run().Run!.Unchanged);
    }

    private string FileOfReport => Path.Combine(site.Options.OutputDirectory, ReportDocument.FileName);

    private ReportDocument Run(PipelineSite? _ = null)
    {
        Assert.True(site.Run().Succeeded);
        return Read();
    }

    private ReportDocument Read() => ReportJson.Read(File.ReadAllBytes(FileOfReport));

    /// <summary>Everything but the times.</summary>
    private static string Bytes(ReportDocument document) => ReportJson.Text(document with { Run = null });
}

internal static class Reports
{
    public static ReportedAsset Of(this ReportDocument document, string path) =>
        Assert.Single(document.Assets, asset => asset.Path == path);

    /// <summary>A document of assets with these bytes on the wire.</summary>
    public static ReportDocument With(params (string Path, long Size)[] assets) =>
        new()
        {
            App = "Shop",
            Assets =
            [
                .. assets.Select(asset => new ReportedAsset
                {
                    Path = asset.Path,
                    Url = asset.Path,
                    Source = "wwwroot",
                    Type = "text/javascript",
                    Group = AssetGroups.Of(asset.Path, "text/javascript"),
                    Published = asset.Size,
                    Digest = asset.Path,
                }),
            ],
        };
}
