namespace Assets.Names.Tests;

public sealed class NamesOfFiles
{
    [Theory]
    [InlineData("css/site.css", "Css.Site")]
    [InlineData("img/logo.png", "Img.Logo")]
    [InlineData("favicon.ico", "Favicon")]
    [InlineData("lib/bootstrap/dist/css/bootstrap.min.css", "Lib.Bootstrap.Dist.Css.BootstrapMin")]
    [InlineData("_content/My.Lib/library.css", "Content.MyLib.Library")]
    [InlineData(".well-known/security.txt", "WellKnown.Security")]
    [InlineData("App.styles.css", "AppStyles")]
    [InlineData("js/jquery-3.7.1.js", "Js.Jquery3_7_1")]
    [InlineData("js/es2015.js", "Js.Es2015")]
    [InlineData("404.html", "_404")]
    [InlineData("2024/report-05.pdf", "_2024.Report05")]
    [InlineData("class/new.js", "Class.New")]
    [InlineData("img/größe 1.png", "Img.Größe1")]
    [InlineData("img/о-нас.png", "Img.ОНас")]
    [InlineData("img/画像.png", "Img.画像")]
    [InlineData("img/🎉.png", "Img._")]
    [InlineData("img/a‿b.png", "Img.AB")]
    [InlineData("CNAME", "CNAME")]
    [InlineData("css/css.css", "Css.Css_")]
    [InlineData("assets/assets/index.js", "Assets_.Assets.Index")]
    [InlineData("js/Equals.js", "Js.Equals")]
    public void FollowFromThePath(string path, string expected)
    {
        var app = CompiledApp.Of(path);
        Assert.Equal([$"{expected} = {path}"], app.Constants);
        Assert.Empty(app.Problems);
    }

    /// <summary>macOS has names in another normalization form.</summary>
    [Fact]
    public void AreTheSameOnEachSystem() =>
        Assert.Equal(["Caf\u00E9 = cafe\u0301.png"], CompiledApp.Of("cafe\u0301.png").Constants);

    [Fact]
    public void HaveTheExtensionIfTheRestIsNotUnique()
    {
        var app = CompiledApp.Of("img/logo.png", "img/logo.svg", "img/sky.jpg");
        Assert.Equal(
            ["Img.LogoPng = img/logo.png", "Img.LogoSvg = img/logo.svg", "Img.Sky = img/sky.jpg"],
            app.Constants
        );
        Assert.Equal(
            ["Img.Logo: It would be the name of 'img/logo.png' and 'img/logo.svg'. Write LogoPng or LogoSvg."],
            app.Refused
        );
        Assert.Empty(app.Collisions);
    }

    [Fact]
    public void HaveTheExtensionIfAFolderHasTheRest() =>
        Assert.Equal(
            ["SiteCss = site.css", "Site.Print = site/print.css"],
            CompiledApp.Of("site.css", "site/print.css").Constants
        );

    [Fact]
    public void AreLongIfAShortOneIsTheLongOneOfAnother() =>
        Assert.Equal(
            ["SiteCssJs = site-css.js", "SiteCss = site.css", "SiteJs = site.js"],
            CompiledApp.Of("site-css.js", "site.css", "site.js").Constants
        );

    [Fact]
    public void OfFoldersWithOneNameAreTogether() =>
        Assert.Equal(["AB.X = a-b/x.js", "AB.Y = a_b/y.js"], CompiledApp.Of("a-b/x.js", "a_b/y.js").Constants);

    [Fact]
    public void ThatCollideAreReported()
    {
        var app = CompiledApp.Of("img/a-b.png", "img/a_b.png", "img/c.png");
        Assert.Equal(["Img.C = img/c.png"], app.Constants);
        Assert.Equal(
            [
                "ASSETS330: Assets.Img.ABPng would be the name of 'img/a-b.png' and 'img/a_b.png', so none of "
                    + "them has a constant. Rename one, or write the paths as text.",
            ],
            app.Collisions
        );
        Assert.Empty(app.Problems);
    }

    [Fact]
    public void ThatCollideWithAFolderAreReported()
    {
        var app = CompiledApp.Of("site", "site/a.js");
        Assert.Equal(["Site.A = site/a.js"], app.Constants);
        Assert.Contains("'site' and of a folder", Assert.Single(app.Collisions), StringComparison.Ordinal);
    }

    [Fact]
    public void ListAtMostThreeFiles() =>
        Assert.Equal(
            ["A: It would be the name of 'a.css', 'a.html', 'a.js', …. Write ACss, AHtml, AJs, …."],
            CompiledApp.Of("a.css", "a.html", "a.js", "a.png").Refused
        );
}
