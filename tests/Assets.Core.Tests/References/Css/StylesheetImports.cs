using Assets.Core.References;

namespace Assets.Core.Tests.References.Css;

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
    public void DoNotChangeTheKindOfLaterUrls() =>
        Assert.Equal(
            [ReferenceKind.StylesheetImport, ReferenceKind.StylesheetUrl],
            Marked.Css("@import \"«a.css»\" screen;b{c:url(«d.png»)}").Select(found => found.Kind)
        );
}
