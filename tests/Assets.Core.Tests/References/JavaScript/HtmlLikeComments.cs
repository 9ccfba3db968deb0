namespace Assets.Core.Tests.References.JavaScript;

public sealed class HtmlLikeComments
{
    [Theory]
    [InlineData("<!-- '\nimport('«a»')")]
    [InlineData("a<!--b'\nimport('«a»')")]
    [InlineData("--> '\nimport('«a»')")]
    [InlineData("a\n--> '\nimport('«a»')")]
    [InlineData("a\n /*b*/ --> '\nimport('«a»')")]
    [InlineData("/*\n*/ --> '\nimport('«a»')")]
    [InlineData("<!-- import('b')\n--> import('c')\nimport('«a»')")]
    public void HideTheirLineInAScript(string script) => Marked.Script(script);

    [Theory]
    [InlineData("a-->import('«a»')")]
    [InlineData("/**/a-->import('«a»')")]
    public void DoNotBeginInsideALine(string script) => Marked.Script(script);

    [Fact]
    public void DoNotExistInAModule() => Marked.Module("a<!--import('«a»');b\n-->import('«b»')");

    [Fact]
    public void DoNotExistInAFileThatTurnsOutToBeAModule() => Marked.Script("a<!--import('«a»')\nexport{b}");
}
