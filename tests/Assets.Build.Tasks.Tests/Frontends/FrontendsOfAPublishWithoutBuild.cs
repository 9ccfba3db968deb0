using Assets.Build.Tasks.Frontends;

namespace Assets.Build.Tasks.Tests.Frontends;

public sealed class FrontendsOfAPublishWithoutBuild : IDisposable
{
    private readonly FrontendRun run = new("""  <AssetFrontend Include="frontend" />""");

    public void Dispose() => run.Dispose();

    [Fact]
    public void AreErrorsWithoutOutput()
    {
        Assert.False(Check());
        var error = Assert.Single(run.Engine.Errors);
        Assert.Equal(("ASSETS315", 2, 3), (error.Code, error.LineNumber, error.ColumnNumber));
        Assert.Contains("because this publish runs with --no-build", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreWarningsWithOutdatedOutput()
    {
        Build();
        run.Project.Write("frontend/src/main.js", "changed()");
        Assert.True(Check());
        var warning = Assert.Single(run.Engine.Warnings);
        Assert.Equal(("ASSETS318", 2, 3), (warning.Code, warning.LineNumber, warning.ColumnNumber));
        Assert.Contains("'src/main.js' changed", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreFineWithTheOutputOfTheLastBuild()
    {
        Build();
        Assert.True(Check());
        Assert.Empty(run.Engine.Warnings);
    }

    /// <summary>By hand, or in another stage of an image build.</summary>
    [Fact]
    public void AreFineWithOutputThatSomethingElseHasBuilt()
    {
        run.Project.Write("frontend/dist/main.js");
        Assert.True(Check());
        Assert.Empty(run.Engine.Warnings);
    }

    [Fact]
    public void AreFineWhenTheyAreBuiltElsewhere()
    {
        Build();
        run.Project.Write("frontend/src/main.js", "changed()");
        Assert.True(Check(isDisabled: true));
        Assert.Empty(run.Engine.Warnings);
    }

    private void Build() => Assert.True(run.Task(run.Item()).Execute());

    private bool Check(bool isDisabled = false)
    {
        var task = run.Task(run.Item());
        using var check = new CheckFrontends
        {
            BuildEngine = run.Engine,
            ProjectDirectory = task.ProjectDirectory,
            ProjectFiles = task.ProjectFiles,
            StateDirectory = task.StateDirectory,
            Frontends = task.Frontends,
            IsWithoutBuild = true,
            AssetsFrontendEnabled = isDisabled ? "false" : "",
        };
        return check.Execute();
    }
}
