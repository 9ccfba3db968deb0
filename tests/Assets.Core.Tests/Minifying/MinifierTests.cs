using Assets.Core.Diagnostics;
using Assets.Core.Minifying;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Tests.Minifying;

public sealed class ScriptOrStylesheet(Esbuild esbuild)
{
    [Theory]
    [InlineData("a.js", "function add ( first , second ) { return first + second }", "function add(n,d){return n+d}\n")]
    [InlineData(
        "A.MJS",
        "export  const  a  =  1 ;  let unused = import.meta ;",
        "export const a=1;let t=import.meta;\n"
    )]
    [InlineData("a.cjs", "exports . a  =  1 ;", "exports.a=1;\n")]
    [InlineData("a.CSS", "a { color : red ; }", "a{color:red}\n")]
    [InlineData(
        "oklch.css",
        "a { color: oklch(70% 0.15 140); width: calc( 1px + 2px ) }",
        "a{color:oklch(70% 0.15 140);width:calc(1px + 2px)}\n"
    )]
    [InlineData(
        "html-comments.js",
        "<!-- hide\nvar a = 010 ;\nwith ( a ) { b ( ) }\n--> shown",
        "var a=8;with(a)b();\n"
    )]
    [InlineData("hashbang.js", "#!/usr/bin/env node\nlet   a   =   1   ;", "#!/usr/bin/env node\nlet a=1;\n")]
    [InlineData("legal.js", "/*! (c) me */\nlet   a   =   1   ;   // why", "let a=1;\n/*! (c) me */\n")]
    [InlineData("legal.css", "/*! (c) me */\na  {  b : c  }  /* why */", "a{b:c}\n/*! (c) me */\n")]
    [InlineData("ascii.js", "let   a   =   'é✓'   ; // aaaaaaaaaaaaaa", "let a=\"\\xE9\\u2713\";\n")]
    [InlineData("hack.css", "a { *zoom: 1 ; _height : 1px }", "a{*zoom: 1;_height:1px}\n")]
    [InlineData(
        "named.js",
        "import x  from  './b/C.js?v=1#x' ; export { x } ; new URL ( './w.js' , import.meta.url )",
        "import r from\"./b/C.js?v=1#x\";export{r as x};new URL(\"./w.js\",import.meta.url);\n"
    )]
    public async Task IsMinified(string path, string body, string expected)
    {
        var result = await esbuild.MinifyAsync(path, body);
        Assert.Equal((MinifyOutcome.Minified, expected), (result.Outcome, Esbuild.Text(result.Body)));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("jquery.min.js", "let   a   =   1   ;")]
    [InlineData("site.MIN.css", "a   {   b   :   c   }")]
    [InlineData("video.ts", "let   a   =   1   ;")]
    [InlineData("page.html", "<p>   </p>")]
    [InlineData("small.js", "let a=1;")]
    [InlineData("empty.js", "")]
    [InlineData("empty.css", "\uFEFF")]
    [InlineData("empty.json", "")]
    public async Task StaysAsItWas(string path, string body)
    {
        var result = await esbuild.MinifyAsync(path, body);
        Assert.Equal(
            (MinifyOutcome.Kept, body, 0),
            (result.Outcome, Esbuild.Text(result.Body), result.Diagnostics.Count)
        );
    }

    [Fact]
    public async Task StaysAsItWasWhenLessThanOneFiftiethIsSaved()
    {
        var minified = string.Concat(Enumerable.Repeat("f(\"x\");", 100));
        Assert.Equal(MinifyOutcome.Kept, (await esbuild.MinifyAsync("a.js", minified + " // done")).Outcome);
    }

    [Fact]
    public async Task IsNotTouchedWhenItIsNotUtf8() =>
        Assert.Equal(
            MinifyOutcome.Kept,
            (await esbuild.MinifyAsync("a.js", [.. "let   a   =   '"u8, 0xE9, .. "' ;"u8])).Outcome
        );
}

public sealed class FileWithAByteOrderMark(Esbuild esbuild)
{
    [Theory]
    [InlineData("a.js", "\uFEFFlet   a   =   'é'   ; //", "let a=\"\\xE9\";\n")]
    [InlineData("a.css", "\uFEFFa   {   content : '✓'   }", "a{content:\"\\2713\"}\n")]
    public async Task LosesItWhenTheOutputIsAscii(string path, string body, string expected) =>
        Assert.Equal(expected, Esbuild.Text((await esbuild.MinifyAsync(path, body)).Body));

    [Fact]
    public async Task KeepsItWhenTheOutputIsNot() =>
        Assert.Equal(
            "\uFEFFlet a=String.raw`é`;\n",
            Esbuild.Text((await esbuild.MinifyAsync("a.js", "\uFEFFlet   a   =   String.raw`é`   ; // why")).Body)
        );

    [Fact]
    public async Task CountsColumnsWithoutIt() =>
        Assert.Equal((1, 9), Syntax.Place(await esbuild.MinifyAsync("a.js", "\uFEFFlet a = ;")));
}

public sealed class ScriptWithASyntaxError(Esbuild esbuild)
{
    [Fact]
    public async Task IsKeptAndReported()
    {
        var result = await esbuild.MinifyAsync("js/a.js", "let   a   =   1   ;\nlet b = ;\n");
        Assert.Equal(
            [
                new Diagnostic(
                    "ASSETS301",
                    Severity.Warning,
                    "Unexpected \";\"; the file is published unminified",
                    new Place("/src/js/a.js", 2, 9)
                ),
            ],
            result.Diagnostics
        );
        Assert.Equal(
            (MinifyOutcome.Kept, "let   a   =   1   ;\nlet b = ;\n"),
            (result.Outcome, Esbuild.Text(result.Body))
        );
    }

    [Theory]
    [InlineData("'é✓' + ;", 8)]
    [InlineData("'😀' + ;", 8)]
    [InlineData("\t+ ;", 4)]
    public async Task HasItsColumnInUtf16(string body, int column) =>
        Assert.Equal((1, column), Syntax.Place(await esbuild.MinifyAsync("a.js", body)));

    [Fact]
    public async Task HasItsPlaceInTheOriginalWhenReferencesWereSubstituted()
    {
        var input = new MinifyInput(
            LogicalPath.Parse("a.js"),
            "/src/a.js",
            Esbuild.Bytes("import './b.0123456789.js'; let a = ;")
        )
        {
            Original = Esbuild.Bytes("import './b.js'; let a = ;"),
        };
        Assert.Equal((1, 26), Syntax.Place(await esbuild.MinifyAsync(input)));
    }
}

public sealed class StylesheetWithASyntaxError(Esbuild esbuild)
{
    [Theory]
    [InlineData("a   {   color   red ;   b : c   }", 1, 14)]
    [InlineData("a   {   b : c   }\n}\nd   {   e : f   }", 2, 1)]
    [InlineData("a   {   b : c   }\n/* open", 2, 8)]
    public async Task IsKeptAndReported(string body, int line, int column)
    {
        var result = await esbuild.MinifyAsync("a.css", body);
        Assert.Equal(("ASSETS301", (line, column)), (result.Diagnostics[0].Code, Syntax.Place(result)));
        Assert.Equal(body, Esbuild.Text(result.Body));
    }
}

public sealed class MinifierWithoutEsbuild
{
    [Fact]
    public async Task KeepsEveryFileAndSaysWhyOnce()
    {
        await using var service = new EsbuildService(EsbuildExecutable.Below("/nowhere", "/nowhere"));
        var minifier = new Minifier(service);
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(n =>
                    minifier.MinifyAsync(
                        new MinifyInput(
                            LogicalPath.Parse($"{n}.js"),
                            $"/src/{n}.js",
                            Esbuild.Bytes("let   a   =   1   ;")
                        ),
                        TestContext.Current.CancellationToken
                    )
                )
        );
        Assert.All(
            results,
            result =>
                Assert.Equal(
                    (MinifyOutcome.Unavailable, 0, false),
                    (result.Outcome, result.Diagnostics.Count, result.IsRepeatable)
                )
        );
        Assert.Equal("ASSETS302", minifier.Unavailable!.Code);
    }

    [Fact]
    public async Task MinifiesJsonAllTheSame()
    {
        await using var service = new EsbuildService(EsbuildExecutable.Below("/nowhere", "/nowhere"));
        var minifier = new Minifier(service);
        var result = await minifier.MinifyAsync(
            new MinifyInput(LogicalPath.Parse("a.json"), "/src/a.json", Esbuild.Bytes("[ ]")),
            TestContext.Current.CancellationToken
        );
        Assert.Equal((MinifyOutcome.Minified, null), (result.Outcome, minifier.Unavailable));
    }
}

public sealed class MinifierWhoseEsbuildStops
{
    [Fact]
    public async Task KeepsTheFileAndSaysWhichAndWhy()
    {
        using var fake = new FakeEsbuild(FakeEsbuild.SayVersion + "head -c 20 > /dev/null; exit 3\n");
        await using var service = fake.Service();
        var result = await new Minifier(service).MinifyAsync(
            new MinifyInput(LogicalPath.Parse("a.js"), "/src/a.js", Esbuild.Bytes("let   a   =   1   ;")),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [
                new Diagnostic(
                    "ASSETS304",
                    Severity.Warning,
                    "esbuild failed on this file: it ended with exit code 3. The file was "
                        + "published unminified. The next publish tries again.",
                    new Place("/src/a.js")
                ),
            ],
            result.Diagnostics
        );
        Assert.Equal((MinifyOutcome.Failed, false), (result.Outcome, result.IsRepeatable));
    }
}

internal static class Syntax
{
    public static (int Line, int Column) Place(MinifyResult result) =>
        (result.Diagnostics[0].Place!.Value.Line, result.Diagnostics[0].Place!.Value.Column);
}
