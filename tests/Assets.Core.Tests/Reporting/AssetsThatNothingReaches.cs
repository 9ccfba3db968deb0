using Assets.Core.Reporting;

namespace Assets.Core.Tests.Reporting;

public sealed class AssetsThatNothingReaches
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("robots.txt")]
    [InlineData("Components/Map.razor.js")]
    public void AreNotThoseThatBrowsersRequestByThemselves(string path) => Assert.Empty(In(Site((path, 1))));

    [Fact]
    public void AreReported() => Assert.Equal([new("js/old.js")], In(Site(("js/old.js", 1))));

    [Fact]
    public void AreNotThoseThatAViewNames() =>
        Assert.Empty(In(Site(("a.js", 1)) with { Views = [new("Pages/Index.cshtml", [new("a.js", "view", 1)])] }));

    [Fact]
    public void AreNotThoseThatAPageLeadsTo() =>
        Assert.Empty(
            In(Site(("index.html", 1), ("a.js", 1), ("b.js", 1)).Naming("index.html", "a.js").Naming("a.js", "b.js"))
        );

    [Fact]
    public void SayWhichUnreachedFileNamesThem() =>
        Assert.Equal(
            ["a.js: ", "b.js: a.js"],
            In(Site(("a.js", 1), ("b.js", 1)).Naming("a.js", "b.js")).Select(one => $"{one.Path}: {one.By?[0]}")
        );

    [Fact]
    public void AreNotThoseWhoseNameCodeUses()
    {
        var site = Site(("pin.png", 1));
        Assert.Empty(
            In(site with { Assets = [site.Assets[0] with { Kept = new("namedByScript", "a.js", "pin", 1) }] })
        );
    }

    [Fact]
    public void AreUnknownWithoutTheViews() => Assert.Null(Unreferenced.In(Reports.With(("a.js", 1))));

    private static ReportDocument Site(params (string Path, long Size)[] assets) =>
        Reports.With(assets) with
        {
            Views = [],
            Run = new()
            {
                Unchanged = 0,
                Steps = [],
                Files = [],
                Caches = new Dictionary<string, CacheUse>(),
            },
        };

    private static IReadOnlyList<UnreferencedAsset> In(ReportDocument document) => Unreferenced.In(document)!;
}

internal static class References
{
    public static ReportDocument Naming(this ReportDocument document, string from, string to) =>
        document with
        {
            Assets =
            [
                .. document.Assets.Select(asset =>
                    asset.Path == from ? asset with { References = [new(to, "moduleImport", 1)] } : asset
                ),
            ],
        };
}
