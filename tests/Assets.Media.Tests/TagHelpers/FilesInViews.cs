using Assets.Media.Tests.Serving;
using Assets.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.TagHelpers;

/// <summary>The tag helpers in a real view.</summary>
public sealed partial class FilesInViews : IClassFixture<FilesInViews.Site>
{
    private readonly Site site;

    public FilesInViews(Site site) => this.site = site;

    [Theory]
    [InlineData(
        """<img alt="file" loading="lazy" decoding="async" src="/shop/media/avatars/a%20b.jpg" width="1000" height="500">"""
    )]
    [InlineData("""<img alt="expression" src="/shop/media/avatars/a%20b.jpg" width="1000" height="500">""")]
    [InlineData("""<img alt="reference" src="/shop/media/avatars/a.png">""")]
    [InlineData("""<img width="50" alt="own width" src="/shop/media/avatars/a%20b.jpg">""")]
    [InlineData("""<img alt="variant" src="/shop/media/avatars/a%20b.jpg?v=thumb-HASH" width="100" height="50">""")]
    [InlineData(
        """<img sizes="50vw" alt="variants" src="/shop/media/avatars/a%20b.jpg?v=thumb-HASH" srcset="/shop/media/avatars/a%20b.jpg?v=thumb-HASH 100w, /shop/media/avatars/a%20b.jpg?v=large-HASH 800w" width="100" height="50">"""
    )]
    [InlineData(
        """<img alt="both" src="/shop/media/avatars/a%20b.jpg?v=large-HASH" srcset="/shop/media/avatars/a%20b.jpg?v=thumb-HASH 100w, /shop/media/avatars/a%20b.jpg?v=large-HASH 800w" width="800" height="400">"""
    )]
    [InlineData("""<img alt="no size" src="/shop/media/avatars/a.png?v=thumb-HASH">""")]
    [InlineData("""<img src="/shop/nobody.svg" alt="fallback">""")]
    [InlineData("""<img src="/plain.png" alt="plain">""")]
    [InlineData("""<a href="/shop/media/avatars/a%20b.jpg">link</a>""")]
    [InlineData(
        """<a download href="/shop/media/avatars/a%20b.jpg?d=1&amp;n=me%20%26%20you.jpg&amp;s=SIGNATURE">saved</a>"""
    )]
    [InlineData(
        """<a download="x.jpg" href="/shop/media/avatars/a%20b.jpg?d=1&amp;n=x.jpg&amp;s=SIGNATURE">saved as</a>"""
    )]
    [InlineData("""<p>no link</p>""")]
    [InlineData("""<video controls src="/shop/media/avatars/f.mp4"></video>""")]
    [InlineData(
        """<video><source src="/shop/media/avatars/f.mp4" type="video/mp4"><source media="(min-width: 1px)" src="/b.mp4"></video>"""
    )]
    [InlineData("""<picture><source media="(min-width: 2px)" srcset="/c.png"></picture>""")]
    [InlineData("""<link rel="stylesheet" media="print" href="/d.css">""")]
    public void Are_written_as(string line) => Assert.Contains(line, site.Lines);

    [Theory]
    [InlineData("left out")]
    [InlineData("<audio")]
    public void Are_left_out_without_a_file(string text) =>
        Assert.DoesNotContain(site.Lines, line => line.Contains(text, StringComparison.Ordinal));

    [Fact]
    public async Task Name_the_variants_when_one_is_misspelled()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => site.App.Get("/shop/Misnamed"));
        Assert.Contains(
            "no variant 'thump'. It has thumb, large, square.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Have_URLs_that_the_app_answers()
    {
        await site.App.With("avatars", "a b.jpg", "x", "image/jpeg");
        var link = site.Lines.Single(line => line.EndsWith("saved</a>", StringComparison.Ordinal)).Split('"')[1];
        Assert.Equal(
            "attachment; filename=\"me & you.jpg\"",
            (await site.App.Get(site.Exact(link)))["Content-Disposition"]
        );
    }

    public sealed partial class Site : IAsyncLifetime
    {
        private string text = "";

        internal MediaSite App { get; private set; } = null!;

        /// <summary>The lines of the page; what depends on keys and definitions is replaced.</summary>
        public string[] Lines { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            App = await MediaSite.Start(
                media =>
                    media.Add(
                        "avatars",
                        store =>
                            store
                                .UseMemory("avatars")
                                .Public()
                                .Variant("thumb", 100, 100)
                                .Variant("large", 800)
                                .Variant("square", 200, 200, VariantFit.Cover)
                    ),
                app =>
                {
                    app.UsePathBase("/shop");
                    app.UseRouting();
                    app.MapMedia();
                    app.MapRazorPages();
                },
                builder =>
                {
                    builder.Services.AddRazorPages().AddApplicationPart(typeof(Site).Assembly);
                    builder.Services.AddSingleton<IImageProcessor, VariantsOfImages.NoImages>();
                }
            );
            text = (await App.Get("/shop/Files")).Text;
            Lines = Signature()
                .Replace(Hash().Replace(text, "-HASH"), "s=SIGNATURE")
                .Split('\n', StringSplitOptions.TrimEntries);
        }

        /// <summary>The URL with its signature.</summary>
        public string Exact(string url) =>
            System.Net.WebUtility.HtmlDecode(
                text.Split('"').Single(part => Signature().Replace(part, "s=SIGNATURE") == url)
            );

        public ValueTask DisposeAsync() => App.DisposeAsync();

        [System.Text.RegularExpressions.GeneratedRegex("-[0-9a-f]{10}(?=[\" ])")]
        private static partial System.Text.RegularExpressions.Regex Hash();

        [System.Text.RegularExpressions.GeneratedRegex("s=[A-Za-z0-9_-]{43}")]
        private static partial System.Text.RegularExpressions.Regex Signature();
    }
}
