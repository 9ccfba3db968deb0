using Assets.Core;
using Assets.Core.Fingerprinting;
using Assets.Core.Releases;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests;

public sealed class SiteAfterARun : IDisposable
{
    private readonly ProjectOnDisk project = new ProjectOnDisk().Write("obj/a.js").Write("w/a.js").Write("w/b.js");

    [Fact]
    public void HasNoItemOfTheSdkForWhatIsPublished() => Assert.Empty(Processed().Assets(Published("a.js", "w/a.js")));

    [Fact]
    public void KeepsItemsThatAreNotProcessed() =>
        Assert.Equal(
            "w/dotnet.js",
            Assert
                .Single(
                    Processed(project.Asset("w/dotnet.js", "_framework/dotnet.js")).Assets(Published("a.js", "w/a.js"))
                )
                .ItemSpec
        );

    [Fact]
    public void TakesTwoItemsOfOnePath() =>
        Assert.Empty(Processed(project.Asset("w/a.js", "a.js")).Assets(Published("a.js", "w/a.js")));

    [Fact]
    public void CopiesEachFileUnderItsPublishedName() =>
        Assert.Equal(
            ["wwwroot/a.0123456789.js"],
            Processed().Files(Published("a.js", "w/a.js")).Select(file => file.Target)
        );

    [Fact]
    public void CopiesPlainNamesTooWhenTheyAreKept() =>
        Assert.Equal(
            ["wwwroot/a.0123456789.js", "wwwroot/a.js"],
            Processed(options: new(true, [], KeepOriginalNames: true))
                .Files(Published("a.js", "w/a.js"))
                .Select(file => file.Target)
        );

    [Theory]
    [InlineData(true, "", "a.0123456789.js a.js")]
    [InlineData(true, "a.js", "a.0123456789.js")]
    [InlineData(false, "", "")]
    public void HasItsOwnEndpointsUnlessTheProjectTurnsThemOff(bool writes, string excluded, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                Processed(options: new(writes, Glob.ParseList(excluded), KeepOriginalNames: false))
                    .OwnEndpoints(Published("a.js", "w/a.js"))
                    .Select(endpoint => endpoint.Route)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void HasOneImmutableEndpointForANameWithABundlersHash()
    {
        var result = Bundled();
        var endpoint = Assert.Single(Processed().OwnEndpoints(result));
        Assert.Equal("a.js", endpoint.Route);
        Assert.Contains("immutable", endpoint.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsANameWithABundlersHashForLaterReleasesButReplacesOtherBytesUnderIt()
    {
        var file = Assert.Single(Processed(options: new(true, [], KeepOriginalNames: true)).Files(Bundled()));
        Assert.Equal(("wwwroot/a.js", true), (file.Target, file.IsFingerprinted));
        Assert.Equal(CopyRule.IfDifferent, file.Rule);
    }

    /// <summary>The SDK copies the other files of an item, and does not know deltas.</summary>
    [Fact]
    public void CopiesDeltasItself()
    {
        var result = Published("a.js", "w/a.js");
        var delta = new PublishedFile(ContentCoding.DictionaryZstandard, "/d", 40, "y")
        {
            Dictionary = Convert.ToBase64String(new byte[32]),
        };
        result = result with { Assets = [result.Assets[0] with { Deltas = [delta] }] };
        var file = Processed().Files(result)[^1];
        Assert.Equal("wwwroot/a.0123456789.js.0000000000.dcz", file.Target);
        Assert.Equal((CopyRule.IfDifferent, true), (file.Rule, file.IsFingerprinted));
        Assert.DoesNotContain(Processed().OwnEndpoints(result), endpoint => endpoint.File == "/d");
    }

    public void Dispose() => project.Dispose();

    private PipelineResult Bundled()
    {
        var asset = Published("a.js", "w/a.js").Assets[0];
        return new(
            [
                asset with
                {
                    Source = asset.Source with { IsBundled = true, HasHashedName = true },
                    Url = asset.Path,
                    Files = [asset.Files[0] with { File = asset.Source.File }],
                },
            ],
            [],
            "/m",
            0
        );
    }

    private ProcessedSite Processed(ITaskItem? more = null, OutputOptions? options = null)
    {
        ITaskItem[] assets = [project.Asset("w/a.js", "a.js"), .. more is null ? [] : new[] { more }];
        return new(Site.Of(project, assets), options ?? new(true, [], KeepOriginalNames: false), project.Folder);
    }

    private PipelineResult Published(string path, string source) =>
        new(
            [
                new PublishedAsset
                {
                    Source = SourceAsset.Generated(LogicalPath.Parse(path), AssetPolicy.Undecided) with
                    {
                        File = Path.Combine(project.Folder, source),
                        SourceName = "wwwroot",
                    },
                    Url = LogicalPath.Parse(path.Replace(".js", ".0123456789.js", StringComparison.Ordinal)),
                    Fingerprint = Fingerprint.Parse("0123456789"),
                    ContentType = "text/javascript",
                    Integrity = "sha384-x",
                    Files = [new(ContentCoding.Identity, Path.Combine(project.Folder, "obj/a.js"), 1, "x")],
                    Preload = [],
                },
            ],
            [],
            "/m",
            0
        );
}
