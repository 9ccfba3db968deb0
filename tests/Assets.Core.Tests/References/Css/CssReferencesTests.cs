using Assets.Core.References;

namespace Assets.Core.Tests.References.Css;

public sealed class StylesheetUrls
{
    [Theory]
    [InlineData("a{b:url(«img/a.png»)}")]
    [InlineData("a{b:url(\"«img/a.png»\")}")]
    [InlineData("a{b:url('«img/a.png»')}")]
    [InlineData("a{b:URL(«a.png») Url('«b.png»')}")]
    [InlineData("a{b:url(  «a.png»\t)}")]
    [InlineData("a{b:url(\n\"«a.png»\"\n)}")]
    [InlineData("a{b:url( '«a.png»' )}")]
    [InlineData("a{b:url(\r\n«a.png»\r\n)}")]
    [InlineData("a{b:url(\f«a.png»\f)}")]
    [InlineData("a{b:url(«a.png»),url(«b.png»)}")]
    [InlineData("a{b:url(«a.png»)url(«b.png»)}")]
    [InlineData("a{b:url('«a b.png»')}")]
    [InlineData("a{b:url('«a(1).png»')}")]
    [InlineData("a{b:url(\"«it's.png»\")}")]
    [InlineData("a{b:url(«a.eot?#iefix»)}")]
    [InlineData("a{b:url(«a.svg?v=1#x»)}")]
    [InlineData("a{b:url(«#clip»)}")]
    [InlineData("a{b:url(«a%20b.png»)}")]
    [InlineData("a{b:url(«/a.png») url(«//cdn/a.png») url(«HTTPS://x/a.png»)}")]
    [InlineData("a{b:url(«»)}")]
    [InlineData("a{b:url('«»')}")]
    [InlineData("a{b:url(«ü/日本.png»)}")]
    [InlineData("a{--b:url(«a.png»)}")]
    [InlineData("a{--b:{c:url(«a.png»)}}")]
    [InlineData("a{b:src(\"«a.png»\")}")]
    [InlineData("a{b:src( /* c */ '«a.png»' )}")]
    [InlineData("a{b:url('«a.png»' format(\"x.png\"))}")]
    [InlineData("@font-face{src:url(«a.woff2»)format(\"woff2\"),local(\"b.woff\")}")]
    [InlineData("a{b:cross-fade(url(«a.png»),url(«b.png»),50%)}")]
    [InlineData("@media x{@supports (a:b){c{d:url(«e.png»)}}}")]
    [InlineData("a{b:c url(«a.png»)!important}")]
    [InlineData("a{b:1px/url(«a.png»)}")]
    [InlineData("a{b:+url(«a.png»)}")]
    [InlineData("a{&:hover{b:url(«a.png»)}}")]
    [InlineData("a{content:url(«a.png»)/\"url(b.png)\"}")]
    [InlineData("@page{background:url(«a.png»)}")]
    [InlineData("@property --x{initial-value:url(«a.png»)}")]
    [InlineData("<!-- a{b:url(«a.png»)} -->")]
    [InlineData("\uFEFFa{b:url(«a.png»)}")]
    [InlineData("a{b:url(«a.png»)")]
    [InlineData("a{b:url(«a.png»")]
    [InlineData("a{b:url(«a.png»  ")]
    [InlineData("a{b:url('«a.png»")]
    [InlineData("a{b:url(«a/*b*/.png»)}")]
    [InlineData("}}}a{b:url(«a.png»)}")]
    public void AreFound(string css) =>
        Assert.All(Marked.Css(css), found => Assert.Equal(ReferenceKind.StylesheetUrl, found.Kind));

    [Theory]
    [InlineData(@"a{b:u\72l(«a.png»)}")]
    [InlineData(@"a{b:\75\72\6c(«a.png»)}")]
    [InlineData(@"a{b:\000075RL(«a.png»)}")]
    [InlineData("a{b:u\\72\r\nl('«a.png»')}")]
    [InlineData(@"a{b:u\R\L(«a.png»)}")]
    [InlineData(@"a{b:im\61ge-set('«a.png»' 1x)}")]
    public void AreFoundWhenTheFunctionIsSpeltWithEscapes(string css) => Marked.Css(css);

    [Theory]
    [InlineData("/* url(a.png) */")]
    [InlineData("a{/*b:url(a.png)*/}")]
    [InlineData("a{b:c}/* url(a.png)")]
    [InlineData("a{content:\"url(a.png)\"}")]
    [InlineData("a{content:'url(a.png)'}")]
    [InlineData("a{content:\"\\\"url(a.png)\"}")]
    [InlineData("a{content:\"\\\nurl(a.png)\"}")]
    [InlineData("a{b:curl(a.png)}")]
    [InlineData("a{b:-url(a.png)}")]
    [InlineData("a{b:--url(a.png)}")]
    [InlineData("a{b:url-prefix(a.png)}")]
    [InlineData("a{b:1url(a.png)}")]
    [InlineData("a{b:1.5e3url(a.png)}")]
    [InlineData("a{b:#url(a.png)}")]
    [InlineData("a{b:@url(a.png)}")]
    [InlineData("a{b:url (a.png)}")]
    [InlineData("a{b:url/**/(a.png)}")]
    [InlineData("a{b:url(a.png\"b\")}")]
    [InlineData("a{b:url(a b.png)}")]
    [InlineData("a{b:url(a(b.png)}")]
    [InlineData("a{b:url(a\u0001b.png)}")]
    [InlineData("a{b:url(a\\\nb.png)}")]
    [InlineData("a{b:url('a\nb.png')}")]
    [InlineData("a{b:url(/*c*/'a.png')}")]
    [InlineData("a{b:src(a.png)}")]
    [InlineData("a{b:src(var(--c) \"a.png\")}")]
    [InlineData("a{b:local('a.png')}")]
    [InlineData("a{b:format('a.png')}")]
    [InlineData("a{b:attr(src url)}")]
    [InlineData("@namespace url(http://www.w3.org/1999/xhtml);")]
    [InlineData("@namespace svg \"http://www.w3.org/2000/svg\";")]
    [InlineData("@NAMESPACE svg url('a');")]
    [InlineData("@charset \"a.css\";")]
    [InlineData("@supports (mask:url(a.svg)){b{c:d}}")]
    [InlineData("@supports not (image-set(\"a.png\" 1x)){b{c:d}}")]
    [InlineData("@-moz-document url(http://a/), url-prefix('b'){c{d:e}}")]
    [InlineData("a{b:url(data:image/png;base64,AAAA)}")]
    [InlineData("a{b:url(\"DATA:image/svg+xml,%3Csvg%3E\")}")]
    [InlineData("a[href='url(a.png)']{b:c}")]
    [InlineData("a[src=\"a.png\"]{b:c}")]
    [InlineData("a{filter:progid:X(src='a.png')}")]
    [InlineData("a{-ms-filter:\"progid:X(src='url(a.png)')\"}")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string css) => Assert.Empty(Marked.Css(css));

    [Theory]
    [InlineData("@namespace url(a);b{c:url(«d.png»)}")]
    [InlineData("@supports (a:url(b)){c{d:url(«e.png»)}}f{g:url(«h.png»)}")]
    [InlineData("@-moz-document domain(a){b{c:url(«d.png»)}}")]
    [InlineData("a{b:url(a b.png);c:url(«d.png»)}")]
    [InlineData("a{b:url(a\"b);c:url(«d.png»)}")]
    [InlineData("a{b:url(a\\)b\"c);d:url(«e.png»)}")]
    [InlineData("a{content:\"b\nc:url(«d.png»)}")]
    [InlineData("a{content:'\\'';c:url(«d.png»)}")]
    [InlineData("a{content:\"\\\\\";c:url(«d.png»)}")]
    [InlineData("a{content:'\"';c:url('«d.png»')}")]
    [InlineData("/* ' */a{b:url(«c.png»)}/* \" */")]
    [InlineData("/**/a{b:url(«c.png»)}/***/d{e:url(«f.png»)}")]
    [InlineData("a{b:url(data:,a),url(«c.png»)}")]
    [InlineData("a{b:\\url(«c.png»)}")]
    [InlineData("@media{@namespace x}a{b:url(«c.png»)}")]
    public void AreFoundAfterIt(string css) => Marked.Css(css);

    [Theory]
    [InlineData(@"url(a\ b.png)", "a b.png")]
    [InlineData(@"url(a\(1\).png)", "a(1).png")]
    [InlineData(@"url(""a\""b.png"")", "a\"b.png")]
    [InlineData(@"url(\61 .png)", "a.png")]
    [InlineData(@"url(\000061.png)", "a.png")]
    [InlineData(@"url('\1F600.png')", "😀.png")]
    [InlineData("url('a\\\nb.png')", "ab.png")]
    [InlineData("url('a\\\r\nb.png')", "ab.png")]
    [InlineData(@"url('\0.png')", "\uFFFD.png")]
    [InlineData(@"url('\D800.png')", "\uFFFD.png")]
    [InlineData(@"url('\110000.png')", "\uFFFD.png")]
    [InlineData(@"url(\é.png)", "é.png")]
    [InlineData("url(\0.png)", "\uFFFD.png")]
    [InlineData(@"url('a%20b.png?c=d#e')", "a%20b.png?c=d#e")]
    [InlineData(@"url('a\", "a")]
    [InlineData(@"url(a\", "a\uFFFD")]
    public void HaveTheirEscapesUndone(string css, string specifier) =>
        Assert.Equal(specifier, Assert.Single(Marked.Find("a.css", css)).Specifier);

    [Fact]
    public void SayHowTheyAreWritten() =>
        Assert.Equal(
            [ReferenceSyntax.CssUrl, ReferenceSyntax.CssString],
            Marked.Css("url(«a») url('«b»')").Select(found => found.Syntax)
        );
}

public sealed class StylesheetImageSets
{
    [Theory]
    [InlineData("a{b:image-set(\"«a.png»\" 1x,'«b.png»' 2x)}")]
    [InlineData("a{b:-webkit-image-set(\"«a.png»\" 1x)}")]
    [InlineData("a{b:IMAGE-SET(\"«a.png»\" 1x)}")]
    [InlineData("a{b:image-set(url(«a.png») 1x,url(\"«b.png»\") 2x)}")]
    [InlineData("a{b:image-set(\"«a.avif»\" type(\"image/avif\"),\"«b.png»\" type('image/png') 2x)}")]
    [InlineData("a{b:image-set(linear-gradient(red,blue) 1x,\"«b.png»\" 2x)}")]
    [InlineData("a{b:image-set(/* c */\"«a.png»\"/* d */1x)}")]
    [InlineData("a{b:image-set(\"«a.png»\" calc((1)*1x),\"«b.png»\" 2x);content:\"c.png\"}")]
    [InlineData("a{b:cross-fade(image-set(\"«a.png»\" 1x),url(«b.png»))}")]
    [InlineData("a{b:image-set(\"«a.png»\" 1x")]
    [InlineData("a{b:image-set(\"«a.png»\"]1x,\"«b.png»\" 2x)}")]
    public void HaveTheirStringsFound(string css) =>
        Assert.All(Marked.Css(css), found => Assert.Equal(ReferenceKind.StylesheetUrl, found.Kind));

    [Theory]
    [InlineData("a{b:image-set(var(--c,\"a.png\") 1x)}")]
    [InlineData("a{b:image-set({\"a.png\"} 1x)}")]
    [InlineData("a{b:image-set([\"a.png\"] 1x)}")]
    [InlineData("a{b:my-image-set(\"a.png\" 1x)}")]
    [InlineData("a{b:image-set (\"a.png\" 1x)}")]
    [InlineData("a{b:image-set(\"data:image/png,a\" 1x)}")]
    public void DoNotLendItToOtherStrings(string css) => Assert.Empty(Marked.Css(css));
}

public sealed class StylesheetImports
{
    [Theory]
    [InlineData("@import \"«a.css»\";")]
    [InlineData("@import '«a.css»';")]
    [InlineData("@import\"«a.css»\";")]
    [InlineData("@import url(«a.css»);")]
    [InlineData("@import url('«a.css»');")]
    [InlineData("@import URL( \"«a.css»\" );")]
    [InlineData("@import src(\"«a.css»\");")]
    [InlineData("@IMPORT \"«a.css»\";")]
    [InlineData("@\\69mport \"«a.css»\";")]
    [InlineData("@i\\6d port \"«a.css»\";")]
    [InlineData("@import/* c */\"«a.css»\";")]
    [InlineData("@import\n\t/**/ /**/\"«a.css»\";")]
    [InlineData("@import/**/url(«a.css»)/**/;")]
    [InlineData("@import \"«a.css»\" layer;")]
    [InlineData("@import \"«a.css»\" layer(b.c) supports(d:e) screen and (min-width:1px);")]
    [InlineData("@import url(«a.css») layer(b) print;")]
    [InlineData("@import \"«a.css»\" supports(mask:url(b.svg));")]
    [InlineData("@import \"«a.css»\" supports((b:image-set('c.png' 1x)) and (d:e));@import \"«b.css»\";")]
    [InlineData("@import \"«a.css»\";@import \"«b.css»\"")]
    [InlineData("@import \"«a.css»\" ;\r\n@import url(«b.css»)\r\n;")]
    [InlineData("@charset \"utf-8\";@import \"«a.css»\";")]
    [InlineData("@layer a,b;@import \"«a.css»\";")]
    [InlineData("@import \"«a.css»")]
    [InlineData("@import url(«a.css»")]
    [InlineData("\uFEFF@import \"«a.css»\";")]
    [InlineData("<!-- @import \"«a.css»\"; -->")]
    public void AreFoundInBothForms(string css) =>
        Assert.All(Marked.Css(css), found => Assert.Equal(ReferenceKind.StylesheetImport, found.Kind));

    [Theory]
    [InlineData("@imports \"a.css\";")]
    [InlineData("@import-normalize \"a.css\";")]
    [InlineData("@ import \"a.css\";")]
    [InlineData("/*@import \"a.css\";*/")]
    [InlineData("a{content:\"@import 'a.css'\"}")]
    [InlineData("@import a.css;")]
    [InlineData("@import foo(\"a.css\");")]
    [InlineData("@import ;\"a.css\";")]
    [InlineData("@import \"a.css\n;")]
    [InlineData("import \"a.css\";")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string css) => Assert.Empty(Marked.Css(css));

    [Fact]
    public void LeaveTheRulesAfterThemToThemselves() =>
        Assert.Equal(
            [ReferenceKind.StylesheetImport, ReferenceKind.StylesheetUrl],
            Marked.Css("@import \"«a.css»\" screen;b{c:url(«d.png»)}").Select(found => found.Kind)
        );
}

public sealed class StylesheetSourceMaps
{
    [Theory]
    [InlineData("a{}/*# sourceMappingURL=«a.css.map» */")]
    [InlineData("a{}/*# sourceMappingURL=«a.css.map»*/")]
    [InlineData("a{}\r\n/*# sourceMappingURL=«a.css.map» */\r\n")]
    [InlineData("a{}/*@ sourceMappingURL=«a.css.map» */")]
    [InlineData("a{}/*#sourceMappingURL=«a.css.map» */")]
    [InlineData("a{}/*#\n\tsourceMappingURL=«a.css.map»\n*/")]
    [InlineData("a{}/*# sourceMappingURL=«a.css.map» *//* b */")]
    [InlineData("a{}/*# sourceMappingURL=«a.css.map»")]
    [InlineData("a{}/*# sourceMappingURL=a.map *//*# sourceMappingURL=«b.map» */")]
    [InlineData("/*# sourceMappingURL=a.map */a{}/*# sourceMappingURL=«b.map» */")]
    public void AreFoundAtTheEnd(string css) =>
        Assert.Equal(ReferenceKind.SourceMap, Assert.Single(Marked.Css(css)).Kind);

    [Theory]
    [InlineData("/*# sourceMappingURL=a.map */a{}")]
    [InlineData("a{}/*# sourceMappingURL=a.map b */")]
    [InlineData("a{}/* # sourceMappingURL=a.map */")]
    [InlineData("a{}/*# sourceMappingUrl=a.map */")]
    [InlineData("a{}/*# sourceURL=a.css */")]
    [InlineData("a{}/*# sourceMappingURL= */")]
    [InlineData("a{}/*# sourceMappingURL=data:application/json;base64,e30= */")]
    [InlineData("a{}/*# sourceMappingURL=a.map *//*# sourceMappingURL=data:,b */")]
    [InlineData("a{content:\"/*# sourceMappingURL=a.map */\"}")]
    [InlineData("a{}//# sourceMappingURL=a.map")]
    public void AreNotSeenElsewhere(string css) => Assert.Empty(Marked.Css(css));

    [Fact]
    public void SpanTheirWholeComment()
    {
        var map = Assert.Single(Marked.Css("a{}/*# sourceMappingURL=«b.map» */\n"));
        Assert.Equal((3, 29), (map.OuterStart, map.OuterLength));
    }
}
