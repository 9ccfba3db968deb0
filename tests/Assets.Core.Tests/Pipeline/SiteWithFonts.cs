namespace Assets.Core.Tests.Pipeline;

/// <summary>The files that a page preloads.</summary>
public sealed class SiteWithFonts : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Stylesheets_preload_their_imports_and_woff2_fonts_but_no_images()
    {
        site.With("css/base.css", "a{}")
            .With("css/f.woff2", "1")
            .With("css/f.woff", "2")
            .With("css/i.png", "3")
            .With(
                "css/site.css",
                "@import 'base.css';@font-face{src:url(f.woff2),url(f.woff)}@font-face{src:url(f.woff2)}a{background:url(i.png)}"
            );
        Assert.Equal(["css/base.css", "css/f.woff2"], Preload("css/site.css"));
    }

    [Fact]
    public void Stylesheets_with_many_fonts_preload_none()
    {
        foreach (var i in Enumerable.Range(0, 5))
            site.With($"f{i}.woff2", $"{i}");
        site.With("site.css", string.Concat(Enumerable.Range(0, 5).Select(i => $"@font-face{{src:url(f{i}.woff2)}}")));
        Assert.Empty(Preload("site.css"));
    }

    private IEnumerable<string> Preload(string path) => site.Run().Of(path).Preload.Select(preload => preload.Value);
}
