using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class FirstPublish(FirstPublish.Play scene) : EndToEnd<FirstPublish.Play>(scene)
{
    private Publish Publish => Scene.Publish;

    [Fact]
    public void PublishesFingerprintedNamesAndCompressedFilesThatSaveBytes() =>
        Assert.Equal(
            [
                "css/base.css",
                "css/base.css.br",
                "css/base.css.gz",
                "css/other.css",
                "css/other.css.br",
                "css/other.css.gz",
                "css/site.css",
                "css/site.css.br",
                "css/site.css.gz",
                "img/logo.svg",
                "js/app.js",
                "js/lib/greet.js",
            ],
            Publish.WebRoot.Fingerprinted.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void KeepsPlainNamesOnlyWhereTheNameIsPrescribed() =>
        Assert.Equal(["robots.txt"], Publish.WebRoot.Unfingerprinted);

    [Fact]
    public void NamesFingerprintedFilesInStylesheets() =>
        Assert.Contains(
            $"../{Publish.WebRoot.NameOf("img/logo.svg")}",
            Publish.WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void NamesFingerprintedFilesInModules() =>
        Assert.Contains(
            Publish.WebRoot.NameOf("js/lib/greet.js")["js/".Length..],
            Publish.WebRoot.TextOf("js/app.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Minifies() =>
        Assert.DoesNotContain("// Says hello", Publish.WebRoot.TextOf("js/app.js"), StringComparison.Ordinal);

    [Fact]
    public void PutsTheManifestBesideTheDll() => Assert.Contains("App.assets.manifest.json", Publish.Files.Names);

    [Fact]
    public void PutsNoManifestIntoTheWebRoot() =>
        Assert.DoesNotContain(Publish.WebRoot.Names, name => name.Contains("manifest", StringComparison.Ordinal));

    [Fact]
    public void NamesPublishedFilesInTheManifest() =>
        Assert.Contains(
            $"\"url\":\"{Publish.WebRoot.NameOf("css/site.css")}\"",
            Publish.Manifest,
            StringComparison.Ordinal
        );

    [Fact]
    public void EndsWithASummaryLine() =>
        Assert.Matches(
            @"^Assets: 7 files, \d+ written; [0-9.]+ kB of sources, [0-9.]+ kB published, [0-9.]+ k?B when compressed; [0-9.]+ s$",
            Publish.Summary
        );

    [Fact]
    public void WarnsOfNothing() => Assert.Empty(Publish.Diagnostics);

    [Fact]
    public void RoutesThePlainNameToEveryForm()
    {
        var file = Publish.WebRoot.NameOf("css/site.css");
        Assert.Equal([$"br {file}.br", file, $"gzip {file}.gz"], Publish.Endpoints.Of("css/site.css"));
    }

    [Fact]
    public void RoutesTheFingerprintedNameToEveryForm()
    {
        var file = Publish.WebRoot.NameOf("css/site.css");
        Assert.Equal([$"br {file}.br", file, $"gzip {file}.gz"], Publish.Endpoints.Of(file));
    }

    [Fact]
    public void MakesOnlyFingerprintedRoutesImmutable() =>
        Assert.All(
            Publish.Endpoints.All,
            endpoint =>
                Assert.Equal(
                    endpoint.CacheControl.Contains("immutable", StringComparison.Ordinal),
                    FileTree.IsFingerprinted(endpoint.Route)
                )
        );

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
    }
}
