using Assets.Core;
using Assets.Core.Fingerprinting;
using Assets.Manifest;

namespace Assets.Build.Tasks.Tests;

public sealed class SummaryOfAPublish
{
    [Theory]
    [InlineData(
        0,
        "Assets: 1 file, results up to date; 2 kB of sources, 1.5 kB published, 700 B when compressed; 1.5 s"
    )]
    [InlineData(3, "Assets: 1 file, 3 written; 2 kB of sources, 1.5 kB published, 700 B when compressed; 1.5 s")]
    public void LabelsEachSize(int changed, string expected) =>
        Assert.Equal(expected, Of(changed, Published("site.css")));

    [Fact]
    public void CountsASourceMapAsAFileThatIsNotServed() =>
        Assert.StartsWith(
            "Assets: 2 files, results up to date; 2 kB of sources, 1.5 kB published, 700 B when compressed;",
            Of(0, Published("site.css"), Published("site.css.map")),
            StringComparison.Ordinal
        );

    [Fact]
    public void TellsWhatReturningVisitorsDownload() =>
        Assert.Equal(
            "Assets: 1 file, 3 written; 2 kB of sources, 1.5 kB published, 700 B when compressed; "
                + "returning visitors download 90 B instead of 700 B; 1.5 s",
            Summary.Of(
                new PipelineResult([Published("site.css")], [], "/m", Changed: 3) { Returning = new(90, 700) },
                TimeSpan.FromSeconds(1.5)
            )
        );

    private static string Of(int changed, params PublishedAsset[] assets) =>
        Summary.Of(new PipelineResult(assets, [], "/m", changed), TimeSpan.FromSeconds(1.5));

    private static PublishedAsset Published(string path) =>
        new()
        {
            Source = SourceAsset.Generated(LogicalPath.Parse(path), AssetPolicy.Undecided) with { Length = 2000 },
            Url = LogicalPath.Parse(path),
            Fingerprint = Fingerprint.Parse("0123456789"),
            ContentType = "text/css",
            Integrity = "",
            Files = [new(ContentCoding.Identity, "/f", 1500, ""), new(ContentCoding.Brotli, "/f.br", 700, "")],
            Preload = [],
        };
}
