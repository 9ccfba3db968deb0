using Assets.Core.Frontends;

namespace Assets.Core.Tests.Frontends;

public sealed class FrontendWithInputs : IDisposable
{
    private readonly FrontendOnDisk frontend = new();

    public FrontendWithInputs() =>
        frontend
            .Write("src/a.ts")
            .Write("src/deep/b.ts")
            .Write("src/c.css")
            .Write("vite.config.ts")
            .Write("docs/a.md")
            .Write("../shared/d.ts")
            .Write("../shared/e.css");

    public void Dispose() => frontend.Dispose();

    [Theory]
    [InlineData("src/**", "src/a.ts src/c.css src/deep/b.ts src/main.js")]
    [InlineData("src/*.ts", "src/a.ts")]
    [InlineData("*.ts", "src/a.ts src/deep/b.ts vite.config.ts")]
    [InlineData("vite.config.ts", "vite.config.ts")]
    [InlineData("docs", "docs/a.md")]
    [InlineData("../shared/**/*.ts", "../shared/d.ts")]
    [InlineData("src/**;!*.css;!src/deep/**", "src/a.ts src/main.js")]
    [InlineData("none/**", "")]
    public void DependsOnWhatThePatternsMatch(string patterns, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new InputFiles(frontend.Project.Folder, patterns.Split(';'), [])
                .Find()
                .Select(file => frontend.Project.Relative(file))
        );

    [Fact]
    public void IsUpToDateWhenOtherFilesChange()
    {
        frontend.Project = frontend.Project with { Inputs = ["src/*.js"] };
        Assert.NotNull(frontend.ReasonToBuild());
        frontend.Write("docs/a.md", "changed");
        Assert.Null(frontend.ReasonToBuild());
    }

    [Fact]
    public void AlwaysDependsOnItsPackages()
    {
        frontend.Write("package.json", """{ "devDependencies": { "a": "1" } }""").Write("package-lock.json", "1");
        frontend.Project = frontend.Project with { Inputs = ["src/*.js"], Install = "true" };
        Assert.NotNull(frontend.ReasonToBuild());
        frontend.Write("package-lock.json", "2");
        Assert.Equal("command, environment, tools or packages changed", frontend.ReasonToBuild());
    }
}
