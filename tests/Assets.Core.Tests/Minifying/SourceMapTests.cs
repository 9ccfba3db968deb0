using System.Text.Json;
using Assets.Core.Minifying;

namespace Assets.Core.Tests.Minifying;

public sealed class FileWithASourceMap(Esbuild esbuild)
{
    // One segment: column 0 of line 1 is line 1 of first.ts.
    private const string Map =
        """{"version":3,"sources":["first.ts"],"sourcesContent":["let a: number = 1;"],"names":[],"mappings":"AAAA"}""";

    [Theory]
    [InlineData("a.js", "let   a   =   1   ;\n//# sourceMappingURL=a.js.map", "let a=1;\n")]
    [InlineData("a.css", "a   {   b : c   }\n/*# sourceMappingURL=a.css.map */", "a{b:c}\n")]
    public async Task GetsANewMapThatLeadsToItsSources(string path, string body, string expected)
    {
        var result = await MinifyAsync(path, body, Map);
        Assert.Equal(expected, Esbuild.Text(result.Body));
        Assert.Equal(["first.ts"], Sources(result));
        Assert.Contains("let a: number = 1;", Esbuild.Text(result.Map), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"version":3,"sections":[]}""")]
    [InlineData("""{"version":3,"sources":["a"],"mappings":"!!!!"}""")]
    [InlineData("")]
    public async Task IsMinifiedWithoutOneWhenTheMapIsDamaged(string map)
    {
        var result = await MinifyAsync("a.js", "let   a   =   1   ;\n//# sourceMappingURL=a.js.map", map);
        Assert.Equal(("let a=1;\n", 0, 0), (Esbuild.Text(result.Body), result.Map.Length, result.Diagnostics.Count));
    }

    [Fact]
    public async Task KeepsBothWhenItDoesNotGetSmaller()
    {
        var result = await MinifyAsync("a.js", "let a=1;", Map);
        Assert.Equal((MinifyOutcome.Kept, 0), (result.Outcome, result.Map.Length));
    }

    [Fact]
    public async Task KeepsItInsideWhenItWasInside()
    {
        var inline =
            "//# sourceMappingURL=data:application/json;base64,"
            + Convert.ToBase64String(Esbuild.Bytes(Map.Replace("AAAA", ";AAAA", StringComparison.Ordinal)));
        var result = await esbuild.MinifyAsync("a.js", $"// {new string('x', 200)}\nlet   a   =   1   ;\n{inline}\n");
        var text = Esbuild.Text(result.Body);
        Assert.StartsWith(
            "let a=1;\n//# sourceMappingURL=data:application/json;base64,",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "first.ts",
            Esbuild.Text(Convert.FromBase64String(text.Split("base64,")[1].Trim())),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("let   a   =   '//# sourceMappingURL=data:application/json;base64,AAAA'   ;")]
    [InlineData("let   a   =   1   ;   // as in   //# sourceMappingURL=data:application/json;base64,AAAA\nb ( )")]
    [InlineData("let   a   =   1   ;\n//# sourceMappingURL=data:application/json;base64,AAAA")]
    public async Task IsNotGivenOneByAStringOrADamagedComment(string body)
    {
        var result = await esbuild.MinifyAsync("a.js", body);
        Assert.Equal(MinifyOutcome.Minified, result.Outcome);
        Assert.DoesNotContain("\n//#", Esbuild.Text(result.Body), StringComparison.Ordinal);
    }

    private Task<MinifyResult> MinifyAsync(string path, string body, string map) =>
        esbuild.MinifyAsync(
            new MinifyInput(LogicalPath.Parse(path), "/src/" + path, Esbuild.Bytes(body))
            {
                InputMap = Esbuild.Bytes(map),
            }
        );

    internal static IEnumerable<string?> Sources(MinifyResult result) =>
        JsonDocument
            .Parse(result.Map)
            .RootElement.GetProperty("sources")
            .EnumerateArray()
            .Select(source => source.GetString());
}

public sealed class FileThatShouldGetASourceMap(Esbuild esbuild)
{
    [Fact]
    public async Task GetsOneThatLeadsToItself()
    {
        var result = await esbuild.MinifyAsync(
            new MinifyInput(LogicalPath.Parse("js/a.js"), "/src/js/a.js", Esbuild.Bytes("let   a   =   1   ;"))
            {
                WithMap = true,
            }
        );
        Assert.Equal(["a.js"], FileWithASourceMap.Sources(result));
    }
}
