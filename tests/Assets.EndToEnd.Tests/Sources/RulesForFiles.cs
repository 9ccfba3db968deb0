using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary><c>AssetRule</c> items, of which the last that decides a point wins.</summary>
public sealed class RulesForFiles(RulesForFiles.Play scene) : EndToEnd<RulesForFiles.Play>(scene)
{
    private FileTree WebRoot => Scene.Publish.WebRoot;

    [Fact]
    public void KeepAName() => Assert.True(WebRoot.Has("embed/widget.js"));

    [Fact]
    public void KeepComments() =>
        Assert.Contains("/* kept */", WebRoot.TextOf("vendor/lib.css"), StringComparison.Ordinal);

    [Fact]
    public void TurnCompressionOff() =>
        Assert.Equal(
            ["vendor/lib.css"],
            WebRoot.Fingerprinted.Where(name => name.StartsWith("vendor/lib.", StringComparison.Ordinal))
        );

    [Fact]
    public void ApplyTheLastMatchingRule() =>
        Assert.DoesNotContain("/* kept */", WebRoot.TextOf("vendor/own.css"), StringComparison.Ordinal);

    [Fact]
    public void AddAFingerprintToAFileThatHasNoneByDefault() => Assert.Contains("page.html", WebRoot.Fingerprinted);

    [Fact]
    public void SetCacheControl() =>
        Assert.Contains("public, max-age=60", Scene.Publish.Manifest, StringComparison.Ordinal);

    [Fact]
    public void SetHeaders()
    {
        Assert.Contains("\"X-Robots-Tag\":\"noindex\"", Scene.Publish.Manifest, StringComparison.Ordinal);
        Assert.Contains(
            """{"Name":"X-Robots-Tag","Value":"noindex"}""",
            Scene.Publish.Files.Text("App.staticwebassets.endpoints.json"),
            StringComparison.Ordinal
        );
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.Project(
                        """
                        <ItemGroup>
                          <AssetRule Include="embedded by others" Match="embed/**" Fingerprint="false" CacheControl="public, max-age=60" />
                          <AssetRule Include="not ours" Match="vendor/**" Headers="X-Robots-Tag: noindex" Minify="false" Compress="false" />
                          <AssetRule Include="ours after all" Match="vendor/own.css" Minify="true" />
                          <AssetRule Include="fragments" Match="page.html" Fingerprint="true" />
                        </ItemGroup>
                        """
                    )
                    .Write("wwwroot/embed/widget.js", "// embedded\nwidget()\n")
                    .Write("wwwroot/vendor/lib.css", "/* kept */\n" + OrdinarySite.Rules("vendor"))
                    .Write("wwwroot/vendor/own.css", "/* kept */\n" + OrdinarySite.Rules("own"))
                    .Write("wwwroot/page.html", "<p>fragment</p>")
                    .PublishAsync()
            ).Succeeded();
    }
}
