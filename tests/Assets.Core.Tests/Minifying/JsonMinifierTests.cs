using Assets.Core.Minifying;

namespace Assets.Core.Tests.Minifying;

public sealed class JsonText(Esbuild esbuild)
{
    [Theory]
    [InlineData(""" { "a" : [ 1 , 2 ] , "b" : { } } """, """{"a":[1,2],"b":{}}""")]
    [InlineData(""" [ 1.0 , 1e400 , -0 , 12345678901234567890 ] """, "[1.0,1e400,-0,12345678901234567890]")]
    [InlineData(""" { "a" : 1 , "a" : 2 } """, """{"a":1,"a":2}""")]
    [InlineData(""" [ "\u00e9<\/b>\"é😀 \\" , "" ] """, """["\u00e9<\/b>\"é😀 \\",""]""")]
    [InlineData(" [ true , false , null , [ ] , [ [ ] , { } ] ] ", "[true,false,null,[],[[],{}]]")]
    [InlineData(" \"a  b\" ", "\"a  b\"")]
    [InlineData("\uFEFF{ }", "{}")]
    public async Task LosesWhiteSpaceOnly(string json, string minified)
    {
        var result = await esbuild.MinifyAsync("data.json", json);
        Assert.Equal((MinifyOutcome.Minified, minified), (result.Outcome, Esbuild.Text(result.Body)));
    }

    [Fact]
    public async Task MayNestToAnyDepth()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        Assert.Equal(
            deep,
            Esbuild.Text(
                (await esbuild.MinifyAsync("data.json", deep.Replace("]", " ]", StringComparison.Ordinal))).Body
            )
        );
    }

    [Theory]
    [InlineData("data.geojson")]
    [InlineData("site.webmanifest")]
    [InlineData("DATA.JSON")]
    public async Task IsKnownByItsExtension(string path) =>
        Assert.Equal("[]", Esbuild.Text((await esbuild.MinifyAsync(path, "[ ]")).Body));

    [Fact]
    public async Task OfASourceMapIsUnchanged() =>
        Assert.Equal(MinifyOutcome.Kept, (await esbuild.MinifyAsync("site.js.map", "{ }")).Outcome);

    [Theory]
    [InlineData("{ /* why */ \"a\": 1 }")]
    [InlineData("// why\n{ \"a\": 1, }")]
    public async Task WithCommentsIsUnchangedAndNotReported(string json)
    {
        var result = await esbuild.MinifyAsync("settings.json", json);
        Assert.Equal((MinifyOutcome.Kept, 0), (result.Outcome, result.Diagnostics.Count));
    }
}

public sealed class JsonWithAnError(Esbuild esbuild)
{
    [Fact]
    public async Task IsKeptAndReportedWithLineAndColumn()
    {
        var result = await esbuild.MinifyAsync("data.json", "{\n  \"é😀\": x\n}");
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("ASSETS303", "/src/data.json", 2, 10),
            (
                diagnostic.Code,
                diagnostic.Place!.Value.File,
                diagnostic.Place!.Value.Line,
                diagnostic.Place!.Value.Column
            )
        );
        Assert.StartsWith(
            "The file is not valid JSON: 'x' is an invalid start of a value. It was published unminified.",
            diagnostic.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(MinifyOutcome.Kept, result.Outcome);
    }

    [Theory]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":")]
    [InlineData("{} {}")]
    [InlineData("{'a':1}")]
    [InlineData("\n \n")]
    [InlineData("\uFEFF\uFEFF{}")]
    public async Task IsReportedOnce(string json) =>
        Assert.Equal("ASSETS303", Assert.Single((await esbuild.MinifyAsync("data.json", json)).Diagnostics).Code);
}
