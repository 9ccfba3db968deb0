using Assets.Core.Frontends.Output;

namespace Assets.Core.Tests.Frontends.Output;

public sealed class OutputOfTools
{
    [Theory]
    [InlineData("vite8-unresolved", "src/main.ts(1,19) error ASSETS311: Could not resolve './missing' in src/main.ts")]
    [InlineData("vite8-syntax", "src/broken.ts(2,22) error ASSETS311: Expected `:` but found `Identifier`")]
    [InlineData("vite8-export", "src/main.ts(2,10) error ASSETS311: \"nothing\" is not exported by \"src/named.ts\".")]
    [InlineData("vite8-sass", "src/b.scss(1,12) error ASSETS311: Undefined variable.")]
    [InlineData("vite8-vue", "src/Bad.vue(4,14) error ASSETS311: Interpolation end sign was not found.")]
    [InlineData(
        "vite7-unresolved",
        "src/main.ts(0,0) error ASSETS311: Could not resolve \"./missing\" from \"src/main.ts\""
    )]
    [InlineData("vite7-syntax", "src/broken.ts(2,22) error ASSETS311: Expected \"}\" but found \"a\"")]
    [InlineData(
        "vite7-export",
        "src/main.ts(1,10) error ASSETS311: \"nothing\" is not exported by \"src/named.ts\", imported by \"src/main.ts\"."
    )]
    [InlineData("esbuild-syntax", "a.js(2,11) error ASSETS311: Unexpected \";\"")]
    [InlineData("webpack-syntax", "src/b.js(1,11) error ASSETS311: Module parse failed: Unexpected token (1:10)")]
    [InlineData(
        "webpack-export",
        "src/index.js(2,13) error ASSETS311: "
            + "export 'nope' (imported as 'nope') was not found in './b.js' (possible exports: z)"
    )]
    [InlineData("rollup-syntax", "a.js(3,1) error ASSETS311: Expected ',', got '<eof>'")]
    [InlineData(
        "rollup-export",
        "c.js(1,10) error ASSETS311: \"nothing\" is not exported by \"b.js\", imported by \"c.js\"."
    )]
    [InlineData("rollup-unresolved", "d.js(0,0) error ASSETS311: Could not resolve \"./gone.js\" from \"d.js\"")]
    [InlineData("rolldown-syntax", "a.js(2,18) error ASSETS311: Expected ) but found EOF")]
    [InlineData("tailwind-syntax", "u.css(3,4) error ASSETS311: Missing opening {")]
    [InlineData("sass", "a.scss(2,10) error ASSETS311: Undefined variable.")]
    [InlineData(
        "sass-warning",
        "c.scss(1,9) warning ASSETS311: " + "Sass @import rules are deprecated and will be removed in Dart Sass 3.0.0."
    )]
    public void NamesOnePlace(string recorded, string message)
    {
        using var output = new RecordedOutput(recorded, message[..message.IndexOf('(')]);
        Assert.Equal([message], output.Messages());
    }

    [Fact]
    public void NamesAllPlacesOfTypeScript()
    {
        string[] expected =
        [
            "a.ts(1,7) error TS2322: Type 'string' is not assignable to type 'number'.",
            "a.ts(3,5) error TS2322: Type 'string' is not assignable to type 'number'.",
            "a.ts(3,13) error TS2322: Type 'number' is not assignable to type 'string'.",
            "a.ts(4,19) error TS2307: Cannot find module './gone' or its corresponding type declarations.",
        ];
        using var plain = new RecordedOutput("tsc", "a.ts");
        using var pretty = new RecordedOutput("tsc-pretty", "a.ts");
        Assert.Equal(expected, plain.Messages());
        Assert.Equal(expected, pretty.Messages());
    }

    [Fact]
    public void NamesPlacesInVueComponents()
    {
        using var output = new RecordedOutput("vue-tsc", "src/App.vue");
        Assert.Equal(
            ["src/App.vue(2,7) error TS2322", "src/App.vue(4,17) error TS2339"],
            output.Messages().Select(message => message[..message.IndexOf(':')])
        );
    }

    [Fact]
    public void NamesErrorsAndWarningsOfEsbuild()
    {
        using var output = new RecordedOutput("esbuild", "c.js", "d.css");
        Assert.Equal(
            [
                "c.js(2,13) warning",
                "c.js(3,11) warning",
                "c.js(1,15) error",
                "d.css(2,18) error",
                "d.css(1,17) warning",
                "d.css(3,1) warning",
            ],
            output.Messages().Select(message => message[..message.IndexOf(" ASSETS311", StringComparison.Ordinal)])
        );
    }

    [Fact]
    public void NamesErrorsOfWebpack()
    {
        using var output = new RecordedOutput("webpack-unresolved", "src/index.js");
        Assert.Equal(
            [
                "src/index.js(1,1) error ASSETS311: Module not found: Error: Can't resolve './none' in '{folder}/src'",
                "src/index.js(2,1) error ASSETS311: Module not found: Error: Can't resolve './b' in '{folder}/src'",
            ],
            output.Messages().Select(message => message.Replace(output.Folder, "{folder}"))
        );
    }

    [Fact]
    public void NamesErrorsAndWarningsOfEslint()
    {
        using var output = new RecordedOutput("eslint", "a.js");
        Assert.Equal(
            [
                "a.js(1,7) warning ASSETS311: 'a' is assigned a value but never used (no-unused-vars)",
                "a.js(2,1) error ASSETS311: 'b' is not defined (no-undef)",
            ],
            output.Messages()
        );
    }

    [Fact]
    public void NamesWarningsOfABuildThatSucceeds()
    {
        using var output = new RecordedOutput("vite8-warnings", "src/main.ts");
        Assert.Equal(
            ["src/main.ts(1,13) warning", "src/main.ts(3,13) warning"],
            output
                .Messages(hasFailed: false)
                .Select(message => message[..message.IndexOf(" ASSETS311", StringComparison.Ordinal)])
        );
    }

    /// <summary>A script that ignores the exit code of its type check, such as <c>tsc || true</c>.</summary>
    [Fact]
    public void HasOnlyWarningsWhenTheCommandSucceeds()
    {
        using var output = new RecordedOutput("tsc", "a.ts");
        Assert.All(output.Messages(hasFailed: false), message => Assert.Contains(" warning TS", message));
    }

    [Fact]
    public void NamesNoFileThatDoesNotExist()
    {
        using var output = new RecordedOutput("vite8-syntax");
        Assert.Empty(output.Messages());
    }

    [Theory]
    [InlineData("tailwind-class", "Error: Cannot apply unknown utility class `no-such-class`")]
    [InlineData("rollup-unresolved", "[!] RollupError: Could not resolve \"./gone.js\" from \"d.js\"")]
    [InlineData("tsc", "a.ts(1,7): error TS2322: Type 'string' is not assignable to type 'number'.")]
    [InlineData("esbuild-syntax", "✘ [ERROR] Unexpected \";\"")]
    [InlineData("eslint", "✖ 2 problems (1 error, 1 warning)")]
    public void HasAnExplanation(string recorded, string error)
    {
        using var output = new RecordedOutput(recorded);
        Assert.Equal(error, output.Output.Explanation);
    }

    [Theory]
    [InlineData("sh: 1: vite: not found", "vite")]
    [InlineData("/bin/sh: 1: npm: not found", "npm")]
    [InlineData("sh: vite: command not found", "vite")]
    [InlineData("bash: line 1: pnpm: command not found", "pnpm")]
    [InlineData("'npm' is not recognized as an internal or external command,", "npm")]
    [InlineData("Cannot find module 'x': not found", null)]
    public void NamesAProgramThatIsNotInstalled(string line, string? program)
    {
        var output = new ToolOutput(Path.GetTempPath());
        output.Read(line);
        Assert.Equal(program, output.MissingProgram);
    }

    [Theory]
    [InlineData("\e[32m✓\e[39m built", "✓ built")]
    [InlineData("\e]8;;file:///a\ablue\e]8;;\a", "blue")]
    [InlineData("\e[2K\e[1Gplain\ttab", "plain\ttab")]
    public void IsReadWithoutColours(string text, string plain) => Assert.Equal(plain, AnsiText.Strip(text));
}
