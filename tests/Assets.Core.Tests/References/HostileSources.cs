using System.Text;
using Assets.Core.References;

namespace Assets.Core.Tests.References;

public sealed class HostileSources
{
    // Each would take minutes if a scanner looked over the rest of the file at every repetition.
    [Theory]
    [InlineData("a.css", "url(")]
    [InlineData("a.css", "url( ")]
    [InlineData("a.css", "url(\\")]
    [InlineData("a.css", "image-set((")]
    [InlineData("a.css", "image-set([{")]
    [InlineData("a.css", "/*")]
    [InlineData("a.css", "\"\\")]
    [InlineData("a.css", "'\n")]
    [InlineData("a.css", "@supports(")]
    [InlineData("a.css", "@import url(a)")]
    [InlineData("a.css", "\\61")]
    [InlineData("a.css", "-")]
    [InlineData("a.css", "/*# sourceMappingURL=*/")]
    [InlineData("a.js", "=/[")]
    [InlineData("a.js", "=/(")]
    [InlineData("a.js", "/\\")]
    [InlineData("a.js", "`${")]
    [InlineData("a.js", "`$")]
    [InlineData("a.js", "\\u{")]
    [InlineData("a.js", "\\u")]
    [InlineData("a.js", "'\\u{")]
    [InlineData("a.js", "'\n")]
    [InlineData("a.js", "<!--")]
    [InlineData("a.js", "({[")]
    [InlineData("a.js", "(]}")]
    [InlineData("a.js", "class ")]
    [InlineData("a.js", "class extends ")]
    [InlineData("a.js", "class{a=")]
    [InlineData("a.js", "a=>{")]
    [InlineData("a.js", "async(")]
    [InlineData("a.js", "import(")]
    [InlineData("a.js", "import a ")]
    [InlineData("a.js", "export{")]
    [InlineData("a.js", "importScripts(")]
    [InlineData("a.js", "new URL('a',import.meta.url,")]
    [InlineData("a.js", "new URL('a',")]
    [InlineData("a.js", "a?")]
    [InlineData("a.js", "function*")]
    [InlineData("a.js", "/**/-->")]
    [InlineData("a.js", "\u2028")]
    [InlineData("a.js", "//\u20AC")]
    [InlineData("a.html", "<")]
    [InlineData("a.html", "<a ")]
    [InlineData("a.html", "<a b=")]
    [InlineData("a.html", "<a b='")]
    [InlineData("a.html", "<!--")]
    [InlineData("a.html", "--")]
    [InlineData("a.html", "<!-- --")]
    [InlineData("a.html", "<script>")]
    [InlineData("a.html", "<script><!--<script>")]
    [InlineData("a.html", "<title></")]
    [InlineData("a.html", "<style></style>")]
    [InlineData("a.html", "<svg>")]
    [InlineData("a.html", "<svg><title>")]
    [InlineData("a.html", "<svg><desc></p>")]
    [InlineData("a.html", "<svg></a>")]
    [InlineData("a.html", "<svg><![CDATA[")]
    [InlineData("a.html", "<img src=a ")]
    [InlineData("a.html", "<p style='url(a)'")]
    [InlineData("a.html", "&")]
    [InlineData("a.svg", "<!DOCTYPE [")]
    [InlineData("a.svg", "<!DOCTYPE '")]
    [InlineData("a.svg", "<?xml-stylesheet ")]
    [InlineData("a.svg", "<style>a</style>")]
    [InlineData("a.webmanifest", "{\"icons\":")]
    [InlineData("a.js", "\u3000a")]
    public async Task AreScannedInLinearTime(string path, string repeated)
    {
        var source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)));
        await Task.Run(
                () => ReferenceScanner.Find(LogicalPath.Parse(path), source),
                TestContext.Current.CancellationToken
            )
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
