namespace Assets.Core.Tests.Pipeline;

/// <summary>The published files of a Blazor client, collected below a base path.</summary>
public sealed class SiteWithBlazorClient : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("../client/_framework/dotnet.json", """{ "resources" : { "a.wasm" : "sha256-x" } }""")
        .With("../client/_framework/a.wasm", "code")
        .With("../client/index.html", """<script src="_framework/dotnet.js"></script>""");

    public SiteWithBlazorClient() =>
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Minify = Minification.Full } };

    [Theory]
    [InlineData("admin/_framework/dotnet.json")]
    [InlineData("admin/_framework/a.wasm")]
    public void KeepsTheNamesAndBytesThatTheLoaderAsksFor(string path)
    {
        var published = Run().Of(path);
        Assert.Equal(path, published.Url.Value);
        Assert.Equal(published.Source.File, published.Files[0].File);
    }

    [Fact]
    public void MissesNoFileOfTheFramework() => Assert.Empty(Run().Diagnostics);

    public void Dispose() => site.Dispose();

    private PipelineResult Run() => site.Run(site.Source("client", "client", "admin").Files());
}
