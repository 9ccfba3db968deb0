using Assets.Core.References;

namespace Assets.Core.Tests.References.Css;

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
