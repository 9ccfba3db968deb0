using Assets.Core.Dictionaries;
using Assets.Core.Fingerprinting;
using Assets.Manifest;

namespace Assets.Core.Tests.Dictionaries;

public sealed class NamesOfDictionaries
{
    [Theory]
    [InlineData("css/site.css", "site.*.css")]
    [InlineData("js/app.min.js", "app.min.*.js")]
    [InlineData("js/a b.js", "a%20b.*.js")]
    [InlineData("js/[id].js", "%5Bid%5D.*.js")]
    [InlineData("js/a(b)?c.js", "a%28b%29%3Fc.*.js")]
    [InlineData("js/{x}.js", "%7Bx%7D.*.js")]
    // They are written into URLs as they are, and have a meaning in patterns that a colon keeps even if it is escaped.
    [InlineData("js/a*b+c:d.js", "a*b*c*d.*.js")]
    [InlineData("js/käse.js", "k%C3%A4se.*.js")]
    public void HaveAWildcardInPlaceOfTheFingerprint(string path, string pattern) =>
        Assert.Equal(pattern, MatchOf(Fingerprinted(path)));

    [Theory]
    [InlineData("assets/index-DRAyO6I5.js", "index-*.js")]
    [InlineData("dist/main.d33cc44a.js", "main.*.js")]
    [InlineData("assets/Käse-DRAyO6I5.css", "K%C3%A4se-*.css")]
    public void HaveAWildcardInPlaceOfTheHashOfABundler(string path, string pattern) =>
        Assert.Equal(pattern, MatchOf(Bundled(path)));

    /// <summary>A package contains the output of a bundler, and no list of it.</summary>
    [Theory]
    [InlineData("lib/editor-BdtEMBbM.js", "editor-*.js", "editor-BdtEMBbM.*.js")]
    [InlineData("lib/editor-core.js", "editor-core.*.js")]
    public void CoverTheHashOfABundlerAndTheFingerprintIfNoOtherFileHasThem(string path, params string[] patterns) =>
        Assert.Equal(patterns, DictionaryName.PatternsOf(Fingerprinted(path)));

    /// <summary>The pattern <c>*.js</c> would match every script of the folder.</summary>
    [Fact]
    public void AreNoneForANameThatIsNothingButAHash() => Assert.Null(MatchOf(Bundled("dist/d33cc44ad33cc44a.js")));

    [Theory]
    [InlineData("js/app.js.map")]
    [InlineData("css/site.scss")]
    [InlineData("README.md")]
    [InlineData("img/a.png")]
    [InlineData("fonts/a.ttf")]
    [InlineData("app.wasm")]
    public void AreNoneForWhatIsNoTextThatPagesRequest(string path) => Assert.Null(MatchOf(Fingerprinted(path)));

    [Fact]
    public void AreNoneForANameThatDoesNotChange()
    {
        var asset = Fingerprinted("js/app.js");
        Assert.Null(MatchOf(asset with { Url = asset.Path }));
    }

    [Theory]
    [InlineData(199, null)]
    [InlineData(200, "app.*.js")]
    [InlineData(8 << 20, "app.*.js")]
    [InlineData((8 << 20) + 1, null)]
    public void AreForFilesOfTheseLengths(int length, string? pattern) =>
        Assert.Equal(pattern, MatchOf(Fingerprinted("js/app.js", length)));

    [Fact]
    public void AreNoneForAFileThatIsNotCompressed()
    {
        var asset = Fingerprinted("js/app.js");
        var policy = AssetPolicy.Undecided with { Compress = false };
        Assert.Null(MatchOf(asset with { Source = asset.Source with { Policy = policy } }));
    }

    [Fact]
    public void BelongToNoFileOfAReleaseIfTwoHaveIt()
    {
        DictionaryFile[] files =
        [
            new("assets/index-*.js", "assets/index-a.js", "1", 500),
            new("assets/index-*.js", "assets/index-b.js", "2", 500),
            new("assets/main-*.js", "assets/main-a.js", "3", 500),
        ];
        Assert.Equal("assets/main-*.js", Assert.Single(DictionaryRelease.Of(files).Files).Name);
    }

    private static string? MatchOf(PublishedAsset asset) =>
        DictionaryName.CanHave(asset, new AssetPolicy(Fingerprint: true, Compress: true))
        && DictionaryName.PatternsOf(asset) is [var pattern, ..]
            ? pattern
            : null;

    private static PublishedAsset Bundled(string path)
    {
        var asset = Fingerprinted(path);
        return asset with { Url = asset.Path, Source = asset.Source with { HasHashedName = true } };
    }

    private static PublishedAsset Fingerprinted(string path, int length = 1000)
    {
        var source = SourceAsset.Generated(LogicalPath.Parse(path), AssetPolicy.Undecided);
        var fingerprint = Fingerprint.Parse("0123456789");
        return new()
        {
            Source = source,
            Url = source.WithFingerprint(fingerprint.Value),
            Fingerprint = fingerprint,
            ContentType = source.ContentType,
            Integrity = "",
            Files = [new(ContentCoding.Identity, "", length, "")],
            Preload = [],
        };
    }
}
