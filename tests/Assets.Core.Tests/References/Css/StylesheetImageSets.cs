using Assets.Core.References;

namespace Assets.Core.Tests.References.Css;

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
    public void DoNotIncludeOtherStrings(string css) => Assert.Empty(Marked.Css(css));
}
