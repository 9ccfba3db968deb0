namespace Assets.Core.Tests.Frontends;

public sealed class FrontendThatWasBuilt : IDisposable
{
    private readonly FrontendOnDisk frontend = new();

    public FrontendThatWasBuilt()
    {
        frontend.Write("src/other.js", "other()");
        Assert.Equal("first build", frontend.ReasonToBuild());
    }

    public void Dispose() => frontend.Dispose();

    [Fact]
    public void HasOutput() => Assert.Equal("main()", File.ReadAllText(frontend["dist/main.js"]));

    [Fact]
    public void IsUpToDate() => Assert.Null(frontend.ReasonToBuild());

    [Fact]
    public void IsBuiltAfterAChange()
    {
        frontend.Write("src/main.js", "changed()");
        Assert.Equal("'src/main.js' changed", frontend.ReasonToBuild());
        Assert.Equal("changed()", File.ReadAllText(frontend["dist/main.js"]));
    }

    [Fact]
    public void IsBuiltAfterAChangeThatKeepsLengthAndTime()
    {
        // A whole second, as archives and package managers set.
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(frontend["src/main.js"], time);
        frontend.Write("src/new.js");
        Assert.NotNull(frontend.ReasonToBuild());
        frontend.Write("src/main.js", "MAIN()");
        File.SetLastWriteTimeUtc(frontend["src/main.js"], time);
        Assert.Equal("'src/main.js' changed", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsUpToDateAfterAFreshCheckout()
    {
        File.SetLastWriteTimeUtc(frontend["src/main.js"], DateTime.UtcNow.AddHours(1));
        Assert.Null(frontend.ReasonToBuild());
    }

    [Fact]
    public void IsBuiltForANewFile()
    {
        frontend.Write("src/new.js");
        Assert.Equal("'src/new.js' is new", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsBuiltForADeletedFile()
    {
        File.Delete(frontend["src/other.js"]);
        Assert.Equal("'src/other.js' does not exist any more", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsBuiltWhenItsOutputWasDeleted()
    {
        Directory.Delete(frontend["dist"], recursive: true);
        Assert.Equal("its output 'dist/main.js' does not exist", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsBuiltWhenItsOutputWasChanged()
    {
        frontend.Write("dist/main.js", "by somebody else");
        Assert.Equal("its output 'dist/main.js' changed", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsBuiltForAnotherCommand() =>
        Assert.NotNull(frontend.With(frontend.Project.Command + " # again").ReasonToBuild());

    [Fact]
    public void IsBuiltForAnotherValueOfAVariable()
    {
        frontend.Project = frontend.Project with { Variables = new Dictionary<string, string> { ["API"] = "x" } };
        Assert.NotNull(frontend.ReasonToBuild());
        Assert.Null(frontend.ReasonToBuild());
    }

    [Theory]
    [InlineData("API_URL", true)]
    [InlineData("NODE_ENV", true)]
    [InlineData("EDITOR", false)]
    public void IsBuiltForAnotherVariableOfTheMachineOnlyIfItCounts(string name, bool isBuilt)
    {
        frontend.Project = frontend.Project with { Inherited = ["API_URL"] };
        Assert.NotNull(frontend.ReasonToBuild());
        frontend.Variables[name] = "other";
        Assert.Equal(isBuilt, frontend.ReasonToBuild() is not null);
    }

    [Fact]
    public void IsBuiltForAnotherNode()
    {
        frontend.Write("tools/node");
        frontend.Variables["PATH"] = frontend["tools"] + Path.PathSeparator + frontend.Variables["PATH"];
        frontend.Project = frontend.Project with { Inputs = ["src/**"] };
        Assert.NotNull(frontend.ReasonToBuild());
        frontend.Write("tools/node", "another version");
        Assert.NotNull(frontend.ReasonToBuild());
        Assert.Null(frontend.ReasonToBuild());
    }

    [Theory]
    [InlineData("node_modules/a/index.js")]
    [InlineData("packages/b/node_modules/a/index.js")]
    [InlineData(".git/HEAD")]
    [InlineData(".vite/deps/x.js")]
    [InlineData("tsconfig.app.tsbuildinfo")]
    [InlineData("vite.config.ts.timestamp-1-a.mjs")]
    public void IsUpToDateWhateverToolsWrite(string path)
    {
        frontend.Write(path);
        Assert.Null(frontend.ReasonToBuild());
    }

    [Fact]
    public void IsUpToDateWhenAnEditorLocksAFile()
    {
        File.CreateSymbolicLink(frontend["src/.#main.js"], "user@host.1");
        Assert.Null(frontend.ReasonToBuild());
    }

    [Theory]
    [InlineData(".env.production")]
    [InlineData("index.html")]
    [InlineData("package-lock.json")]
    [InlineData("public/robots.txt")]
    public void IsBuiltForAnyOtherFile(string path)
    {
        frontend.Write(path);
        Assert.Equal($"'{path}' is new", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsBuiltWhenItsStampIsDamaged()
    {
        var stamp = Assert.Single(Directory.GetFiles(Path.Combine(frontend.Root, "state"), "*.stamp"));
        File.WriteAllText(stamp, File.ReadAllText(stamp)[..^10]);
        Assert.Equal("first build", frontend.ReasonToBuild());
    }
}
