using Assets.Core.Collecting;
using Assets.Core.Listing;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core.Tests.Listing;

/// <summary>What a publish would do, without one.</summary>
public sealed class FilesOfASite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-listing-").FullName;
    private readonly List<SourceFile> files = [];
    private PipelineOptions options;

    public FilesOfASite() =>
        options = new()
        {
            OutputDirectory = folder,
            CacheDirectory = folder,
            EsbuildPath = folder,
        };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("css/site.css", "css/site.{fingerprint}.css", "true", "immutable")]
    [InlineData("img/logo.png", "img/logo.{fingerprint}.png", "false", "immutable")]
    [InlineData("robots.txt", "robots.txt", "false", "revalidate")]
    [InlineData("js/a.min.js", "js/a.min.{fingerprint}.js", "false", "immutable")]
    public void AreListedWithTheirPublishedNames(string path, string published, string minify, string cache)
    {
        Offer(path);
        var asset = Assert.Single(List());
        Assert.Equal(
            (path, published, minify, cache),
            (asset.Path, asset.Published, asset.Minify.Value, asset.Cache.Value)
        );
    }

    [Fact]
    public void AreListedWithTheRuleThatDecides()
    {
        options = options with
        {
            Rules =
            [
                new("first", Glob.ParseList("**/*.js"), new(Minify: Minification.None, CacheControl: "max-age=1")),
                new("second", Glob.ParseList("js/**"), new(Minify: Minification.WhiteSpace)),
            ],
        };
        Offer("js/a.js", policy: new(Fingerprint: false));
        var asset = Assert.Single(List());
        Assert.Equal(new("whitespace", "<AssetRule Include=\"second\">"), asset.Minify);
        Assert.Equal(new("max-age=1", "<AssetRule Include=\"first\">"), asset.Cache);
        Assert.Equal(new("false", "more"), asset.Fingerprint);
    }

    [Theory]
    [InlineData("br", "true", "AssetsCompress")]
    [InlineData("", "false", "AssetsCompressions")]
    public void AreCompressedIfTheSiteHasACoding(string codings, string value, string by)
    {
        options = options with { Compressions = codings.Length == 0 ? [] : [ContentCoding.Brotli] };
        Offer("css/site.css", length: 5000);
        Assert.Equal(new(value, by), Assert.Single(List()).Compress);
    }

    [Fact]
    public void AreListedIfTheyMatch()
    {
        Offer("js/a.js").Offer("css/a.css");
        Assert.Equal(["css/a.css"], List("css/**").Select(asset => asset.Path));
    }

    [Fact]
    public void AreFoundWithTheFileThatIsOverridden()
    {
        Offer("a.js", "wwwroot").Offer("a.js", "more", isOverride: true);
        Assert.Equal(["a.js: more/a.js", "a.js: wwwroot/a.js - more has Override=\"true\""], Find("a.js"));
    }

    [Fact]
    public void AreFoundWithTheFileThatConflicts()
    {
        Offer("a.js", "wwwroot").Offer("a.js", "more");
        Assert.Equal(
            [
                "a.js: wwwroot/a.js",
                "a.js: more/a.js - wwwroot has a file with this path too, and no source has Override=\"true\"",
            ],
            Find("a.js")
        );
    }

    [Fact]
    public void AreFoundWithThePatternThatIgnoresThem()
    {
        options = options with { Ignore = Glob.ParseList("*.css;drafts/**") };
        Offer("drafts/a.js");
        Assert.Equal(
            ["drafts/a.js: more/drafts/a.js - the pattern 'drafts/**' of AssetsIgnore matches it"],
            Find("**/a.js")
        );
    }

    [Fact]
    public void AreFoundWhenNamesOfToolsHideThem()
    {
        Offer("a.js~");
        Assert.Contains("are never published", Assert.Single(Find("*")), StringComparison.Ordinal);
    }

    [Fact]
    public void AreFoundWhenTheyAreCompressedFormsOfOthers()
    {
        Offer("a.js", length: 2000).Offer("a.js.gz");
        Assert.Equal(
            ["a.js: more/a.js", "a.js.gz: more/a.js.gz - the publish makes the compressed form of the file itself"],
            Find("a.js*")
        );
    }

    [Fact]
    public void AreSuggestedForAMisspelledPath()
    {
        Offer("css/Site.css");
        Assert.Equal(["css/Site.css"], Lister().Nearest("css/site.css"));
    }

    private FilesOfASite Offer(
        string path,
        string source = "more",
        AssetPolicy? policy = null,
        bool isOverride = false,
        int length = 1
    )
    {
        var file = Path.Combine(folder, source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, new string(' ', length));
        files.Add(
            new()
            {
                Path = path,
                File = file,
                SourceName = source,
                Policy = policy ?? AssetPolicy.Undecided,
                Override = isOverride,
            }
        );
        return this;
    }

    private AssetLister Lister() => new(AssetInventory.Of(files, options), options, folder);

    private IReadOnlyList<ListedAsset> List(string match = "") => Lister().List(Glob.ParseList(match));

    private IEnumerable<string> Find(string match) =>
        Lister()
            .Find(Glob.ParseList(match), [])
            .SelectMany(path =>
                path.Claims.Select(claim => $"{path.Path}: {claim.File}" + (claim.Answers ? "" : $" - {claim.Reason}"))
            );
}
