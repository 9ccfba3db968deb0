using System.Text;
using Assets.AspNetCore.TagHelpers;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

public sealed class InlineElements : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small()
        .Add("css/critical.css", Bytes("a{background:url(../img/logo.2222222222.png)}b:after{content:'</style>'}"), "css/critical.7777777777.css")
        .Add("js/inline.js", Bytes("document.write('</script><!--')"), "js/inline.8888888888.js")
        .Add("img/icons.svg", Bytes("<?xml version='1.0'?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox='0 0 9 9' width=\"9\"><path d=\"M0 0\"/></svg>\n"), "img/icons.6666666666.svg");

    [Theory]
    [InlineData("""<style media="print" nonce="abc">a{background:url(/shop/img/logo.2222222222.png)}b:after{content:'<\/style>'}</style>""")]
    [InlineData("""<script nonce="abc" defer>document.write('\x3C/script>\x3C!--')</script>""")]
    [InlineData("""<svg class="icon" width="20" viewBox="0 0 9 9" role="img" aria-label="Shop"><path d="M0 0"/></svg>""")]
    [InlineData("""<svg viewBox="0 0 9 9" width="9" aria-hidden="true"><path d="M0 0"/></svg>""")]
    public async Task HoldTheFile(string line)
    {
        await using var app = RazorSite.Of(site, "/shop");
        Assert.Contains(line, await app.Lines("/shop/Inline"));
    }

    [Fact]
    public async Task KeepTheirElementWhenTheFileIsMissing()
    {
        await using var app = RazorSite.Of(site);
        File.Delete(site.FileOf("css/critical.css"));
        Assert.Contains("""<link rel="stylesheet" href="/css/critical.7777777777.css" media="print" nonce="abc">""", await app.Lines("/Inline"));
    }

    [Theory]
    [InlineData("a{b:url(x.png)}", "a{b:url(/css/x.png)}")]
    [InlineData("a{b:URL( \"x.png\" )}", "a{b:URL( \"/css/x.png\" )}")]
    [InlineData("a{b:url('../x.png?a#b')}", "a{b:url('/x.png?a#b')}")]
    [InlineData("@import \"x.css\" screen;", "@import \"/css/x.css\" screen;")]
    [InlineData("@import url(x.css);a{content:\"x.css\"}", "@import url(/css/x.css);a{content:\"x.css\"}")]
    [InlineData("/* url(x.png) */", "/* url(x.png) */")]
    [InlineData("a{content:\"url(x.png)\"}", "a{content:\"url(x.png)\"}")]
    [InlineData("a{b:curl(x.png)}", "a{b:curl(x.png)}")]
    [InlineData("a{b:url(/x.png),url(#x),url(data:x),url(https://e.example/x),url()}", "a{b:url(/x.png),url(#x),url(data:x),url(https://e.example/x),url()}")]
    [InlineData("a{b:url(x\\29.png)}", "a{b:url(x\\29.png)}")]
    [InlineData("a{b:url(x", "a{b:url(/css/x")]
    [InlineData("a{b:url(\"x", "a{b:url(\"/css/x")]
    [InlineData("a{b:\"\\", "a{b:\"\\")]
    public void HaveUrlsRelativeToTheFile(string css, string inlined) => Assert.Equal(inlined, InlineContent.Stylesheet(css, "/css/site.css"));

    [Fact]
    public void HaveUrlsOnTheCdnWhenTheFileIsThere() =>
        Assert.Equal("a{b:url(https://cdn.example/x/i.png)}", InlineContent.Stylesheet("a{b:url(../i.png)}", "https://cdn.example/x/css/site.css"));

    public void Dispose() => site.Dispose();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
