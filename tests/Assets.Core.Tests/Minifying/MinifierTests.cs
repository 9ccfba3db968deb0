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
    [InlineData("ascii.js", "let   a   =   '\\xE9\\u2713'   ; // é", "let a=\"\\xE9\\u2713\";\n")]
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
    public async Task IsUnchanged(string path, string body)
    {
        var result = await esbuild.MinifyAsync(path, body);
        Assert.Equal(
            (MinifyOutcome.Kept, body, 0),
            (result.Outcome, Esbuild.Text(result.Body), result.Diagnostics.Count)
        );
    }

    [Fact]
    public async Task IsUnchangedWhenLessThanOneFiftiethIsSaved()
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
    [InlineData("a.js", "\uFEFFlet   a   =   1   ; // é", "let a=1;\n")]
    [InlineData("a.css", "\uFEFFa   {   b : c   }   /* ✓ */", "a{b:c}\n")]
    public async Task LosesItWhenTheOutputIsAscii(string path, string body, string expected) =>
        Assert.Equal(expected, Esbuild.Text((await esbuild.MinifyAsync(path, body)).Body));

    [Fact]
    public async Task KeepsItWhenTheOutputIsNot() =>
        Assert.Equal(
            "\uFEFFlet a=\"é\";\n",
            Esbuild.Text((await esbuild.MinifyAsync("a.js", "\uFEFFlet   a   =   'é'   ; // why")).Body)
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

public sealed class ScriptInOtherThanLatinLetters(Esbuild esbuild)
{
    [Theory]
    [InlineData("a.js", "let   a   =   'привет'   ;", "let a=\"привет\";\n")]
    [InlineData("a.css", "a   {   content : '日本'   }", "a{content:\"日本\"}\n")]
    public async Task KeepsThem(string path, string body, string expected) =>
        Assert.Equal(expected, Esbuild.Text((await esbuild.MinifyAsync(path, body)).Body));

    [Theory]
    [InlineData("a.js", "let   a   =   '\\u043f'   ;   // привет", "let a=\"\\u043F\";\n")]
    [InlineData("a.css", "a   {   content : '\\2713'   }   /* привет */", "a{content:\"\\2713\"}\n")]
    public async Task StaysAsciiWhenOnlyCommentsAreNot(string path, string body, string expected) =>
        Assert.Equal(expected, Esbuild.Text((await esbuild.MinifyAsync(path, body)).Body));
}

public sealed class JsonUnderAScriptsName(Esbuild esbuild)
{
    [Fact]
    public async Task IsMinifiedAsJson()
    {
        var result = await esbuild.MinifyAsync("mathmaps/en.js", "{ \"a\" : { \"b\" : 1.0 } }");
        Assert.Equal(("{\"a\":{\"b\":1.0}}", 0), (Esbuild.Text(result.Body), result.Diagnostics.Count));
    }

    [Fact]
    public async Task IsAScriptWhereItIsOne() =>
        Assert.Equal("f([1]);\n", Esbuild.Text((await esbuild.MinifyAsync("a.js", "f   (   [   1   ]   )   ;")).Body));
}

public sealed class StylesheetThatEsbuildCannotRead(Esbuild esbuild)
{
    [Theory]
    [InlineData("a   {   color   red ;   b : c   }", 1, 14)]
    [InlineData("a   {   b : c   }\n}\nd   {   e : f   }", 2, 1)]
    [InlineData("a   {   b : c   }\n/* open", 2, 8)]
    [InlineData("@keyframes   x   {\nentry   0%   {   a : b   } exit 0% { a : c } }", 2, 1)]
    public async Task IsKeptAndReportedOnce(string body, int line, int column)
    {
        var result = await esbuild.MinifyAsync("a.css", body);
        Assert.Equal(("ASSETS301", (line, column)), (Assert.Single(result.Diagnostics).Code, Syntax.Place(result)));
        Assert.StartsWith(
            "The stylesheet cannot be minified yet; it was published as written.",
            result.Diagnostics[0].Message,
            StringComparison.Ordinal
        );
        Assert.Equal(body, Esbuild.Text(result.Body));
    }
}

public sealed class MinifierWhoseEsbuildStops
{
    [Fact]
    public async Task KeepsTheFileAndReportsItWithTheReason()
    {
        using var fake = new FakeEsbuild(FakeEsbuild.SayVersion + "head -c 20 > /dev/null; exit 3\n");
        await using var service = fake.Service();
        var result = await new Minifier(new EsbuildMinifier(service)).MinifyAsync(
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
