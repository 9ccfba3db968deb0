using Assets.Build.Tasks.Frontends;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests.Frontends;

public sealed class FrontendsOfABuild : IDisposable
{
    private readonly FrontendRun run = new("""  <AssetFrontend Include="frontend" />""");

    public void Dispose() => run.Dispose();

    [Fact]
    public void AreBuiltWhenTheSiteIsPublished()
    {
        Assert.True(run.Task(run.Item()).Execute());
        Assert.True(run.Exists("frontend/dist/main.js"));
    }

    [Fact]
    public void AreNotBuiltWhenTheyAreSwitchedOff()
    {
        var task = run.Task(run.Item());
        task.AssetsFrontendEnabled = "false";
        Assert.True(task.Execute());
        Assert.False(run.Exists("frontend/dist/main.js"));
    }

    [Fact]
    public void AreNotBuiltWhenASwitchHasAWrongValue()
    {
        var task = run.Task(run.Item());
        task.AssetsFrontendEnabled = "off";
        Assert.False(task.Execute());
        Assert.Equal("ASSETS002", Assert.Single(run.Engine.Errors).Code);
    }

    [Fact]
    public void AreBuiltForDevelopmentOnlyWithoutOutput()
    {
        Assert.True(Development(run.Item()).Execute());
        run.Project.Write("frontend/src/new.js");
        Assert.True(Development(run.Item()).Execute());
        Assert.False(run.Exists("frontend/dist/new.js"));
        Assert.True(run.Task(run.Item()).Execute());
        Assert.True(run.Exists("frontend/dist/new.js"));
    }

    [Fact]
    public void AreBuiltForDevelopmentWhenTheyAskForIt()
    {
        var item = run.Item();
        item.SetMetadata("BuildOn", "build");
        Assert.True(Development(item).Execute());
        run.Project.Write("frontend/src/new.js");
        Assert.True(Development(item).Execute());
        Assert.True(run.Exists("frontend/dist/new.js"));
    }

    [Fact]
    public void AreNotBuiltForDevelopmentWhenTheAppStartsTheirServer()
    {
        var (server, other) = (run.Item("dist"), run.Item("other"));
        server.SetMetadata("DevCommand", "vite");
        var task = Development(server, other);
        task.AssetsDevServer = "true";
        Assert.True(task.Execute());
        Assert.False(run.Exists("frontend/dist/main.js"));
        Assert.True(run.Exists("frontend/other/main.js"));
    }

    [Fact]
    public void DoNotFailABuildForDevelopment()
    {
        Assert.True(Development(run.Item(command: "exit 3")).Execute());
        Assert.Contains("exit code 3", Assert.Single(run.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FailAPublishAtTheirPlace()
    {
        Assert.False(run.Task(run.Item(command: "exit 3")).Execute());
        var error = Assert.Single(run.Engine.Errors);
        Assert.Equal(("ASSETS310", 2, 3), (error.Code, error.LineNumber, error.ColumnNumber));
    }

    [Fact]
    public void ReportTheErrorsOfTheirToolsInTheirFiles()
    {
        Assert.False(run.Task(run.Item(command: "echo 'src/main.js(1,2): error TS1: Wrong.'; exit 2")).Execute());
        var error = run.Engine.Errors[0];
        Assert.Equal(("TS1", 1, 2, "Wrong."), (error.Code, error.LineNumber, error.ColumnNumber, error.Message));
        Assert.Equal(Path.Combine(run.Project.Folder, "frontend", "src", "main.js"), error.File);
    }

    [Fact]
    public void StopAtTheFirstFailure()
    {
        Assert.False(run.Task(run.Item("first", "exit 1"), run.Item("second")).Execute());
        Assert.False(run.Exists("frontend/second/main.js"));
    }

    [Fact]
    public void AreBuiltInOrder()
    {
        Assert.True(run.Task(run.Item("first"), run.Item("second", "mkdir second; cp first/* second")).Execute());
        Assert.True(run.Exists("frontend/second/main.js"));
    }

    /// <summary>Two publishes at a time, or two frameworks of a library.</summary>
    [Fact]
    public async Task AreBuiltOnceByTwoBuildsAtATime()
    {
        // Each waits until the other one has started too, or has the lock.
        var item = run.Item(
            command: "mkdir ../running && sleep 0.3 && mkdir dist && cp src/* dist/ && rmdir ../running"
        );
        var builds = Enumerable
            .Range(0, 2)
            .Select(_ => System.Threading.Tasks.Task.Run(() => run.Task(item).Execute()))
            .ToList();
        Assert.All(await System.Threading.Tasks.Task.WhenAll(builds), Assert.True);
    }

    [Theory]
    [InlineData("none", "dist", "ASSETS313")]
    [InlineData("frontend", "..", "ASSETS317")]
    [InlineData("frontend", ".", "ASSETS317")]
    public void AreCheckedBeforeTheyRun(string folder, string output, string code)
    {
        var item = run.Project.Item(folder, ("OutputDirectory", output), ("Command", "touch ../ran"));
        Assert.False(run.Task(item).Execute());
        Assert.Equal(code, Assert.Single(run.Engine.Errors).Code);
        Assert.False(run.Exists("ran"));
    }

    [Fact]
    public void NeedACommand()
    {
        Assert.False(run.Task(run.Project.Item("frontend")).Execute());
        Assert.Equal("ASSETS316", Assert.Single(run.Engine.Errors).Code);
    }

    [Fact]
    public void HaveAnOutputEach()
    {
        Assert.False(run.Task(run.Item(), run.Item()).Execute());
        Assert.Contains(
            "is the output of 'frontend' too",
            Assert.Single(run.Engine.Errors).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>MSBuild listed the files before the build, and the SDK fails if one of them is gone.</summary>
    [Fact]
    public void ChangeTheContentOfTheWebRoot()
    {
        run.Project.Write("wwwroot/dist/main-1.js").Write("wwwroot/dist/kept.js").Write("wwwroot/site.js");
        var task = run.Task(
            run.Item(
                "../wwwroot/dist",
                "rm $OUT/main-1.js; cp src/main.js $OUT/main-2.js; mkdir $OUT/.vite; echo > $OUT/.vite/manifest.json"
            )
        );
        task.Content =
        [
            run.Project.Item("wwwroot/dist/main-1.js"),
            run.Project.Item("wwwroot/dist/kept.js"),
            run.Project.Item("wwwroot/gone.js"),
        ];
        Assert.True(task.Execute());
        Assert.Equal(["wwwroot/dist/main-1.js"], task.DeletedContent.Select(item => item.ItemSpec));
        Assert.Equal([Path.Combine("wwwroot", "dist", "main-2.js")], task.NewContent.Select(item => item.ItemSpec));
        Assert.Empty(task.OutputFiles);
    }

    [Fact]
    public void HaveTheirOutputAsAssetsOfALibrary()
    {
        var item = run.Item();
        item.SetMetadata("BasePath", "app");
        var task = run.Task(item);
        Assert.True(task.Execute());
        var asset = Assert.Single(task.OutputFiles);
        Assert.Equal("app/main.js", asset.GetMetadata("RelativePath"));
        Assert.Equal(
            Path.Combine(run.Project.Folder, "frontend", "dist") + Path.DirectorySeparatorChar,
            asset.GetMetadata("ContentRoot")
        );
    }

    private RunFrontends Development(params ITaskItem[] items)
    {
        var task = run.Task(items);
        task.IsDevelopment = true;
        return task;
    }
}
