namespace Assets.Core.Tests.References;

public sealed class FileNames
{
    [Theory]
    [InlineData("a.css", "@import '«b»'")]
    [InlineData("css/A.CSS", "@import '«b»'")]
    [InlineData("a.min.Css", "@import '«b»'")]
    [InlineData("a.js", "import '«b»'")]
    [InlineData("a.JS", "import '«b»'")]
    [InlineData("a.mjs", "import '«b»'")]
    [InlineData("a.MJS", "import '«b»'")]
    [InlineData("a.cjs", "import('«b»')")]
    public void DecideInAnyLetterCaseHowAFileIsRead(string path, string source) => Marked.Scan(path, source);

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.json")]
    [InlineData("a.css.map")]
    [InlineData("css")]
    [InlineData("a.ts")]
    public void OfOtherKindsHaveNoReferences(string path) => Assert.Empty(Marked.Scan(path, "@import 'b'; import 'c'"));
}
