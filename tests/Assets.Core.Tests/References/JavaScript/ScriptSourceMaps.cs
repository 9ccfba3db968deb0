using Assets.Core.References;

namespace Assets.Core.Tests.References.JavaScript;

public sealed class ScriptSourceMaps
{
    [Theory]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»\n")]
    [InlineData("a\r\n//# sourceMappingURL=«a.js.map»\r\n")]
    [InlineData("a;//# sourceMappingURL=«a.js.map» \t")]
    [InlineData("a\n//@ sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//#sourceMappingURL=«a.js.map»")]
    [InlineData("a\n/*# sourceMappingURL=«a.js.map» */")]
    [InlineData("a\n/*\n//@ sourceMappingURL=b.map\n*/\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//# sourceMappingURL=b.map\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("//# sourceMappingURL=b.map\na\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»\n//# sourceURL=b")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»\u2028")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map?b=c%20d»")]
    [InlineData("//# sourceMappingURL=«a.js.map»")]
    public void AreFoundAtTheEnd(string script) =>
        Assert.Equal(ReferenceKind.SourceMap, Assert.Single(Marked.Script(script)).Kind);

    [Theory]
    [InlineData("//# sourceMappingURL=a.map\na")]
    [InlineData("//# sourceMappingURL=a.map\n}")]
    [InlineData("// # sourceMappingURL=a.map")]
    [InlineData("//# sourceMappingURL=a.map b")]
    [InlineData("//# SourceMappingURL=a.map")]
    [InlineData("//# sourceMappingURL=")]
    [InlineData("//# sourceMappingURL=data:application/json;base64,e30=")]
    [InlineData("//# sourceMappingURL=a.map\n//# sourceMappingURL=data:,b")]
    [InlineData("\"//# sourceMappingURL=a.map\"")]
    [InlineData("`\n//# sourceMappingURL=a.map\n`")]
    [InlineData("////# sourceMappingURL=a.map")]
    [InlineData("/*\n//# sourceMappingURL=a.map\n*/")]
    public void AreNotSeenElsewhere(string script) => Assert.Empty(Marked.Script(script));

    [Fact]
    public void SpanTheirWholeComment()
    {
        var map = Assert.Single(Marked.Script("a\n//# sourceMappingURL=«b.map» \r\n"));
        Assert.Equal((2, 27), (map.OuterStart, map.OuterLength));
    }
}
