using System.Text;
using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

public sealed class InlineElements : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add(
            "css/critical.css",
            Bytes("a{background:url(../img/logo.2222222222.png)}b:after{content:'</style>'}"),
            "css/critical.7777777777.css"
        )
        .Add(
            "js/inline.js",
            Bytes("document.write('<\\/script>')\r\n//# sourceMappingURL=inline.js.map\n"),
            "js/inline.8888888888.js"
        )
        .Add("js/template.html", Bytes("<p>{{name}}</p>"))
        .Add(
            "img/icons.svg",
            Bytes(
                "<?xml version='1.0'?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox='0 0 9 9' width=\"9\"><path "
                    + "d=\"M0 0\"/></svg>\n"
            ),
            "img/icons.6666666666.svg"
        );

    [Theory]
    [InlineData(
        """<style media="print" nonce="abc">a{background:url(/shop/img/logo.2222222222.png)}b:after{content:'<\/style>'}</style>"""
    )]
    [InlineData("""<script nonce="abc">document.write('<\/script>')""")]
    [InlineData("""<script type="module" defer>document.write('<\/script>')""")]
    [InlineData("""<script type="text/template"><p>{{name}}</p></script>""")]
    [InlineData("""<link rel="stylesheet" href="/shop/css/site.3f9ab20c1k.css">""")]
    [InlineData(
        """<svg class="icon" width="20" viewBox="0 0 9 9" role="img" aria-label="Shop"><path d="M0 0"/></svg>"""
    )]
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
        Assert.Contains(
            """<link rel="stylesheet" href="/css/critical.7777777777.css" media="print" nonce="abc">""",
            await app.Lines("/Inline")
        );
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
    [InlineData(
        "a{b:url(/x.png),url(#x),url(data:x),url(https://e.example/x),url()}",
        "a{b:url(/x.png),url(#x),url(data:x),url(https://e.example/x),url()}"
    )]
    [InlineData("a{b:url(x\\29.png)}", "a{b:url(x\\29.png)}")]
    [InlineData(
        "a{b:image-set(\"x.png\" type(\"image/png\") 1x, url(y.png) 2x)}",
        "a{b:image-set(\"/css/x.png\" type(\"image/png\") 1x, url(/css/y.png) 2x)}"
    )]
    [InlineData("a{b:-webkit-image-set('x.png' 1x);c:'y'}", "a{b:-webkit-image-set('/css/x.png' 1x);c:'y'}")]
    [InlineData("a{b:src(\"x.png\")}", "a{b:src(\"/css/x.png\")}")]
    [InlineData(
        "@font-face{src:url(x.woff2) format(\"woff2\")}",
        "@font-face{src:url(/css/x.woff2) format(\"woff2\")}"
    )]
    [InlineData("@namespace \"x\";@charset \"x\";", "@namespace \"x\";@charset \"x\";")]
    [InlineData("a{}\n/*# sourceMappingURL=site.css.map */", "a{}\n")]
    [InlineData("a{b:url(x", "a{b:url(/css/x")]
    [InlineData("a{b:url(\"x", "a{b:url(\"/css/x")]
    [InlineData("a{b:\"\\", "a{b:\"\\")]
    public void HaveUrlsRelativeToTheFile(string css, string inlined) =>
        Assert.Equal(inlined, InlineStylesheet.Of(css, "/css/site.css"));

    [Fact]
    public void HaveUrlsOnTheCdnWhenTheFileIsThere() =>
        Assert.Equal(
            "a{b:url(https://cdn.example/x/i.png)}",
            InlineStylesheet.Of("a{b:url(../i.png)}", "https://cdn.example/x/css/site.css")
        );

    /// <summary>Each of these files would behave differently in a page than in its file.</summary>
    [Theory]
    [InlineData("element=link&rel=icon&file=critical.css", "the link's rel is not 'stylesheet' alone")]
    [InlineData("element=link&rel=alternate+stylesheet&file=critical.css", "the link's rel is not 'stylesheet' alone")]
    [InlineData("element=link&rel=stylesheet&file=notes.txt", "it is no stylesheet")]
    [InlineData("element=defer&file=inline.js", "an inline script runs at once, without regard to 'defer'")]
    [InlineData("element=module&file=relative.js", "it imports by a relative path (line 2, column 1)")]
    [InlineData("element=module&file=dynamic.js", "it imports by a relative path (line 1, column 9)")]
    [InlineData("element=module&file=meta.js", "it uses import.meta (line 1, column 13)")]
    [InlineData(
        "element=script&file=end.js",
        "it holds '</script' (line 1, column 9), which HTML reads as markup; write '<\\/script' in a string"
    )]
    [InlineData("element=script&file=comment.js", "it holds '<!--' (line 1, column 1)")]
    [InlineData("element=data&file=end.js", "it holds '</script' (line 1, column 9)")]
    [InlineData("element=img&file=logo.png", "only SVG images can be")]
    [InlineData("element=img&file=script.svg", "it holds the element 'script' (line 2)")]
    [InlineData("element=img&file=onload.svg", "it holds the event handler 'onload' (line 1)")]
    [InlineData("element=img&file=link.svg", "it holds a javascript: URL (line 1)")]
    [InlineData("element=img&file=animated.svg", "it holds a javascript: URL (line 1)")]
    [InlineData("element=img&file=cdata.svg", "it holds markup in a CDATA section (line 1)")]
    [InlineData("element=img&file=instruction.svg", "it holds markup in a processing instruction (line 1)")]
    [InlineData("element=img&file=comment.svg", "it holds markup in a comment (line 1)")]
    [InlineData("element=img&file=broken.svg", "it is no well-formed XML")]
    [InlineData("element=img&file=html.svg", "its root is no svg element")]
    public async Task AreRefusedWithThePlace(string query, string reason)
    {
        AddRefused();
        await using var development = RazorSite.Of(site, environment: "Development");
        Assert.Contains(
            "Pages/InlineRefused.cshtml: ASSETS408: '",
            (await development.Get("/InlineRefused?" + query)).Text,
            StringComparison.Ordinal
        );
        await using var production = RazorSite.Of(site);
        Assert.DoesNotContain(
            "asset-inline",
            (await production.Get("/InlineRefused?" + query)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(reason, Assert.Single(production.Messages.Of("ASSETS408")), StringComparison.Ordinal);
    }

    [Fact]
    public void HoldOnlyTheRootOfAnSvg()
    {
        const string file =
            "<!-- <svg a='b'> -->\n<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg><!-- </svg> -->";
        Assert.Equal("<path d='M0 0'/>", SvgDocument.Parse(file).Document!.Content);
    }

    public void Dispose() => site.Dispose();

    private void AddRefused()
    {
        site.Add("css/notes.txt", [1])
            .Add("js/relative.js", Bytes("let a;\nimport\"./a.1.js\""))
            .Add("js/dynamic.js", Bytes("let a = import('../a.js')"))
            .Add("js/meta.js", Bytes("let a = 1 + import.meta.url"))
            .Add("js/end.js", Bytes("let a = </script/.test(b)"))
            .Add("js/comment.js", Bytes("<!-- old"))
            .Add("img/script.svg", Svg("\n<script>alert(1)</script>"))
            .Add("img/onload.svg", Svg("<g onload='alert(1)'/>"))
            .Add("img/link.svg", Svg("<a href=' java&#9;script:alert(1)'/>"))
            .Add("img/animated.svg", Svg("<a><animate attributeName='href' values='#;javascript:alert(1)'/></a>"))
            .Add("img/cdata.svg", Svg("<title><![CDATA[<img src=x onerror='alert(1)'>]]></title>"))
            .Add("img/instruction.svg", Svg("<?x ><img src=x onerror='alert(1)'>?>"))
            .Add("img/comment.svg", Svg("<!--><img src=x onerror='alert(1)'>-->"))
            .Add("img/broken.svg", Svg("<a>"))
            .Add("img/html.svg", Bytes("<html></html>"));
    }

    private static byte[] Svg(string content) => Bytes($"<svg xmlns='http://www.w3.org/2000/svg'>{content}</svg>");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
