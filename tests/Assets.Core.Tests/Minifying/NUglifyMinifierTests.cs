using Assets.Core.Minifying;
using Assets.Core.Minifying.NUglify;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Minifying;

public sealed class ScriptMinifiedByNUglify
{
    [Theory]
    [InlineData(
        "function add ( first , second ) { return first + second }",
        "function add(first,second){return first+second}\n"
    )]
    [InlineData("export  const  a  =  1 ;  let unused = import.meta ;", "export const a=1;let unused=import.meta\n")]
    [InlineData("var a = 010 ; with ( a ) { b ( ) ; }", "var a=010;with(a){b()}\n")]
    [InlineData("let   a   =   1   ;   // why", "let a=1\n")]
    [InlineData("if ( a ) { b ( ) ; } else { c ( ) ; d ( ) }", "if(a){b()}else{c();d()}\n")]
    [InlineData("let   a   =   `é ${ b }` ;", "let a=`é ${b}`\n")]
    [InlineData("tag`\\u0041 ${ a }`   ;   // two", "tag`\\u0041 ${a}`\n")]
    [InlineData("#!/usr/bin/env node\nlet   a   =   1   ;", "#!/usr/bin/env node\nlet a=1\n")]
    [InlineData("/*! (c) me */\nlet   a   =   1   ;   // why\n//! me too", "let a=1\n/*! (c) me */\n//! me too\n")]
    [InlineData("f(  './q0zabcdefg.js'  )  ;  // why", "f('./q0zabcdefg.js')\n")]
    public async Task LosesItsWhiteSpaceAndKeepsItsNames(string body, string expected)
    {
        var result = await NUglifyText.MinifyAsync("a.js", body);
        Assert.Equal((expected, MinifyOutcome.Minified), (Esbuild.Text(result.Body), result.Outcome));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    // NUglify drops the semicolon between the two.
    [InlineData("async   ()   =>   {   }   ;\nvar   a   =   1   ;")]
    // It loses the name of a pattern with a default.
    [InlineData("x   =   (   {   a   :   c   =   b   }   )   =>   c   // a comment that would be saved")]
    public async Task IsPublishedAsWrittenWhenNUglifyWouldChangeIt(string body)
    {
        var result = await NUglifyText.MinifyAsync("a.js", body);
        Assert.Equal((body, 0), (Esbuild.Text(result.Body), result.Diagnostics.Count));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("(", ")")]
    [InlineData("x=>", "")]
    [InlineData("a+", "")]
    [InlineData("!", "")]
    [InlineData("if(a)", "")]
    [InlineData("`${", "}`")]
    [InlineData("a?b:", "")]
    public async Task MayNestTooDeepForRecursion(string open, string close)
    {
        var body =
            string.Concat(Enumerable.Repeat(open, 30_000)) + "a" + string.Concat(Enumerable.Repeat(close, 30_000));
        Assert.Equal(body, Esbuild.Text((await NUglifyText.MinifyAsync("a.js", body)).Body));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("(", ")")]
    [InlineData("x=>", "")]
    [InlineData("a+", "")]
    [InlineData("!", "")]
    [InlineData("if(a)", "")]
    [InlineData("`${", "}`")]
    [InlineData("a?b:", "")]
    [InlineData("{", "}")]
    [InlineData("function f(){", "}")]
    public async Task MayNestAsDeepAsIsAccepted(string open, string close)
    {
        var body =
            string.Concat(Enumerable.Repeat(open, 2_400))
            + "a"
            + string.Concat(Enumerable.Repeat(close, 2_400))
            + new string(' ', 2_000);
        Assert.Empty((await NUglifyText.MinifyAsync("a.js", body)).Diagnostics);
    }

    [Fact]
    public async Task HasItsErrorsReportedWithLineAndColumn()
    {
        var result = await NUglifyText.MinifyAsync("a.js", "let   a   =   1   ;\nlet b = ;\n");
        Assert.Equal(("ASSETS301", (2, 9)), (result.Diagnostics[0].Code, Syntax.Place(result)));
    }

    [Fact]
    public async Task IsJsonWhenItHoldsJson()
    {
        var result = await NUglifyText.MinifyAsync("a.js", "{ \"a\" : 1 }");
        Assert.Equal(("{\"a\":1}", 0), (Esbuild.Text(result.Body), result.Diagnostics.Count));
    }
}

public sealed class StylesheetMinifiedByNUglify
{
    [Theory]
    [InlineData("a { color : #FFFFFF ; margin : 0px 1.50em ; }", "a{color:#FFFFFF;margin:0 1.5em}\n")]
    [InlineData(".a   .b , .a > .b , .a :hover { b : c }", ".a .b,.a>.b,.a :hover{b:c}\n")]
    [InlineData("a { width : calc( 100% - ( 2px * 3 ) ) }", "a{width:calc(100% - (2px*3))}\n")]
    [InlineData("@media screen and ( min-width : 1px ) { a { b : c } }", "@media screen and (min-width:1px){a{b:c}}\n")]
    [InlineData("a { background : url( \"q0zabcdefg.png\" ) }", "a{background:url(\"q0zabcdefg.png\")}\n")]
    [InlineData("/*! (c) me */\na  {  b : c  }  /* why */", "a{b:c}\n/*! (c) me */\n")]
    [InlineData(".x { &:hover { color : red } & > p { c : d } }", ".x{&:hover{color:red}&>p{c:d}}\n")]
    public async Task LosesItsWhiteSpace(string body, string expected)
    {
        var result = await NUglifyText.MinifyAsync("a.css", body);
        Assert.Equal((expected, MinifyOutcome.Minified), (Esbuild.Text(result.Body), result.Outcome));
    }

    [Theory]
    // NUglify joins the value and the flag, truncates the colour, and loses the unit that calc() needs.
    [InlineData("a [ data-x = y i ] { b : c }   /* a comment that would be saved */")]
    [InlineData("a { color : rgb( 252.5 10 3.2 ) }   /* a comment that would be saved */")]
    public async Task IsPublishedAsWrittenWhenNUglifyWouldChangeIt(string body) =>
        Assert.Equal(body, Esbuild.Text((await NUglifyText.MinifyAsync("a.css", body)).Body));
}

public sealed class StylesheetThatNestsWithoutEnd
{
    [Theory]
    [InlineData("a{")]
    [InlineData("@media x{")]
    [InlineData("a{b:calc(")]
    [InlineData(":not(")]
    [InlineData("[")]
    public async Task IsPublishedAsWritten(string open)
    {
        var body = string.Concat(Enumerable.Repeat(open, 30_000));
        Assert.Equal(body, Esbuild.Text((await NUglifyText.MinifyAsync("a.css", body)).Body));
    }

    [Theory]
    [InlineData("a{")]
    [InlineData("@media x{")]
    [InlineData(":not(")]
    [InlineData("(")]
    public async Task MayNestAsDeepAsIsAccepted(string open)
    {
        var body = string.Concat(Enumerable.Repeat(open, 4_900)) + new string(' ', 5_000);
        Assert.Empty((await NUglifyText.MinifyAsync("a.css", body)).Diagnostics);
    }
}

public sealed class SourceMapOfNUglify
{
    private const string Map =
        """{"version":3,"sources":["first.ts"],"sourcesContent":["let a: number = 1;"],"names":[],"mappings":"AAAA,IAAI"}""";

    [Fact]
    public async Task LeadsFromEachNameToItsPlace()
    {
        const string source = "let   first   =   1   ;\nlet   second   =   first   ;\n";
        var result = await NUglifyText.MinifyAsync(
            new MinifyInput(LogicalPath.Parse("a.js"), "/src/a.js", Esbuild.Bytes(source)) { WithMap = true }
        );
        var map = DecodedMap.Parse(Esbuild.Text(result.Map));
        var text = Esbuild.Text(result.Body);
        Assert.Equal("let first=1;let second=first\n", text);
        Assert.Equal((1, 6), map.Original((0, text.IndexOf("second", StringComparison.Ordinal))));
        Assert.Equal((1, 19), map.Original((0, text.LastIndexOf("first", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("a.js", "let   a   =   1   ;\n//# sourceMappingURL=a.js.map", "let a=1\n")]
    [InlineData("a.css", "a   {   b : c   }\n/*# sourceMappingURL=a.css.map */", "a{b:c}\n")]
    public async Task LeadsThroughTheMapOfTheFile(string path, string body, string expected)
    {
        var result = await NUglifyText.MinifyAsync(
            new MinifyInput(LogicalPath.Parse(path), "/src/" + path, Esbuild.Bytes(body))
            {
                InputMap = Esbuild.Bytes(Map),
            }
        );
        Assert.Equal(expected, Esbuild.Text(result.Body));
        Assert.Contains("first.ts", Esbuild.Text(result.Map), StringComparison.Ordinal);
        Assert.Equal((0, 0), DecodedMap.Parse(Esbuild.Text(result.Map)).Original((0, 0)));
    }

    [Fact]
    public async Task StaysInsideWhenItWasInside()
    {
        var inline = "//# sourceMappingURL=data:application/json;base64," + Convert.ToBase64String(Esbuild.Bytes(Map));
        var result = await NUglifyText.MinifyAsync(
            "a.js",
            $"let   a   =   1   ;   // {new string('x', 200)}\n{inline}\n"
        );
        Assert.StartsWith(
            "let a=1\n//# sourceMappingURL=data:application/json;base64,",
            Esbuild.Text(result.Body),
            StringComparison.Ordinal
        );
    }
}

internal static class NUglifyText
{
    public static Task<MinifyResult> MinifyAsync(string path, string body) =>
        MinifyAsync(new MinifyInput(LogicalPath.Parse(path), "/src/" + path, Esbuild.Bytes(body)));

    public static Task<MinifyResult> MinifyAsync(MinifyInput input) =>
        new Minifier(new NUglifyMinifier()).MinifyAsync(input, TestContext.Current.CancellationToken);
}
