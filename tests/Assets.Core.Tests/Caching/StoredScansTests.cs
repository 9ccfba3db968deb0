using Assets.Core.Caching;
using Assets.Core.Collecting;
using Assets.Core.Naming;
using Assets.Core.References;
using Assets.Core.References.Resolving;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Caching;

/// <summary>A site is scanned, and scanned again after something about it has changed.</summary>
public sealed class StoredScansTests : IDisposable
{
    private readonly PipelineSite site = new();

    public StoredScansTests() =>
        site.With("a.css", "/*# sourceMappingURL=a.css.map */ @import 'missing.css'; b { background: url('/b.png') }")
            .With("a.css.map", "{}")
            .With("b.png", "b")
            .With("m.js", "import './n.js'; import(`./lang/${x}.js`); import(`lib/${x}`); const p = 'b.png';")
            .With("n.js", "export const n = 1;")
            .With("lang/de.js", "export {};")
            .With("p.html", "<base href='/app/'><script type=importmap>{\"imports\":{\"lib/\":\"/lang/\"}}</script>");

    public void Dispose() => site.Dispose();

    [Fact]
    public void HaveEverythingThatAScanFinds()
    {
        var assets = Assets();
        Scans().TryStore([.. assets.Select(Scan)]);
        var stored = Scans();
        Assert.All(
            assets,
            asset =>
            {
                var (expected, found) = (Scan(asset), stored.Find(asset, null)!);
                Assert.Equal(expected.Sha256, found.Sha256);
                Assert.Equal(expected.Sha384, found.Sha384);
                Assert.Equal((expected.IsUtf8, expected.IsModule), (found.IsUtf8, found.IsModule));
                Assert.Equal(expected.References.Select(Describe), found.References.Select(Describe));
                Assert.Equal(expected.Names.Assets, found.Names.Assets);
                Assert.Equal(expected.Names.BareImports, found.Names.BareImports);
                Assert.Equal(expected.Unresolved.Select(Describe), found.Unresolved.Select(Describe));
            }
        );
    }

    [Fact]
    public void AreNotThoseOfOtherBytes()
    {
        Store();
        site.With("a.css", "");
        Assert.Null(Scans().Find(Asset("a.css"), null));
        Assert.NotNull(Scans().Find(Asset("m.js"), null));
    }

    [Fact]
    public void AreNotThoseOfOtherAssets()
    {
        Store();
        site.With("missing.css", "");
        Assert.Null(Scans().Find(Asset("a.css"), null));
    }

    [Fact]
    public void AreNotThoseOfOtherOptions()
    {
        Store();
        site.Options = site.Options with { Defaults = new AssetPolicy(Fingerprint: false) };
        Assert.Null(Scans().Find(Asset("a.css"), null));
    }

    [Fact]
    public void AreNotThoseOfReferencesThatMeanSomethingElse()
    {
        site.With("absolute.css", "@import 'https://cdn.example/a.css'");
        Store();
        site.Options = site.Options with { BaseUrl = "https://cdn.example" };
        Assert.Null(Scans().Find(Asset("absolute.css"), null));
        Assert.NotNull(Scans().Find(Asset("a.css"), null));
    }

    private void Store() => Scans().TryStore([.. Assets().Select(Scan)]);

    private StoredScans Scans() =>
        new(new ContentCache(site.Options.CacheDirectory), site.Options, Assets(), Resolver());

    private ReferenceResolver Resolver() => new(Assets(), site.Options.BaseUrl);

    private IReadOnlyList<SourceAsset> Assets() =>
        new AssetCollector(site.Options).Collect(site.Source().Files()).Assets;

    private SourceAsset Asset(string path) => Assets().Single(asset => asset.Path.Value == path);

    private ScannedAsset Scan(SourceAsset asset)
    {
        var assets = Assets();
        var scanner = new AssetScanner(
            Resolver(),
            new NameScanner(new NameIndex(assets, site.Options.Defaults)),
            site.Options.Defaults
        );
        var nothing = new StoredScans(new ContentCache(), site.Options, assets, Resolver());
        return scanner.Scan(asset, nothing, digest: null).Scanned!;
    }

    // Assets of two collections are equal, but their lists of aliases are not.
    private static string Describe(ResolvedReference resolved) =>
        $"{resolved.Reference} {resolved.Resolution with { Target = null }} {resolved.Target?.Path}";

    private static string Describe(UnresolvedReference unresolved) => unresolved.ToString();
}
