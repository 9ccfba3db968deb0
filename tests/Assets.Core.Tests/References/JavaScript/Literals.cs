namespace Assets.Core.Tests.References.JavaScript;

public sealed class Literals
{
    [Theory]
    [InlineData("'\\'';import '«a»'")]
    [InlineData("\"\\\\\";import '«a»'")]
    [InlineData("'a\\\nb';import '«a»'")]
    [InlineData("'a\\\r\n\"b';import '«a»'")]
    [InlineData("'a\u2028b\"';import '«a»'")]
    [InlineData("'unterminated\nimport '«a»'")]
    [InlineData("`\\``;import '«a»'")]
    [InlineData("`\n'\n`;import '«a»'")]
    [InlineData("`$`;import '«a»'")]
    [InlineData("`$$`;import '«a»'")]
    [InlineData("`\\${`;import '«a»'")]
    [InlineData("`$\\{`;import '«a»'")]
    [InlineData("`${`${`${a}`}`}`;import '«a»'")]
    [InlineData("`${{a:{b:`}`}}}'`;import '«a»'")]
    [InlineData("`${function(){}}'`;import '«a»'")]
    [InlineData("a`${b}'`;import '«a»'")]
    [InlineData("1..toString();import '«a»'")]
    [InlineData("1.e3;import '«a»'")]
    [InlineData("0b1_0;0o7;0XfFn;import '«a»'")]
    [InlineData("//\u2028import '«a»'")]
    [InlineData("// \u20AC '\nimport '«a»'")]
    [InlineData("//\rimport '«a»'")]
    [InlineData("/***/import '«a»'")]
    [InlineData("/*/*/import '«a»'")]
    [InlineData("a\u200Cb\u200D;import '«a»'")]
    [InlineData("𝒳=1;import '«a»'")]
    public void AreSkipped(string script) => Marked.Script(script);

    [Fact]
    public void NestWithoutLimit()
    {
        var deep =
            string.Concat(Enumerable.Repeat("`${[(a={b:", 50_000))
            + "import('«a»')"
            + string.Concat(Enumerable.Repeat("})]}`", 50_000));
        Marked.Script(deep);
    }
}
