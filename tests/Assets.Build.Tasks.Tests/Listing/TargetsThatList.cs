namespace Assets.Build.Tasks.Tests.Listing;

public sealed class TargetsThatList : IDisposable
{
    private readonly ProjectOnDisk project = new ProjectOnDisk().Write("m/css/a.css", "a {}").Write("m/b.js");
    private readonly RecordingEngine engine = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void WriteATable()
    {
        Assert.True(List(""));
        Assert.Equal(
            [
                "path       published as             size  minified  compressed  cache      source  file",
                "b.js       b.{fingerprint}.js       0 B   true      false       immutable  m       m/b.js",
                "css/a.css  css/a.{fingerprint}.css  4 B   true      false       immutable  m       m/css/a.css",
                "2 assets, 4 B of sources.",
                "The assets of Lib are not in this list, because the project is not built yet.",
            ],
            engine.Messages
        );
    }

    [Fact]
    public void WriteJsonIntoAFile()
    {
        Assert.True(List("out/list.json"));
        Assert.Contains(
            "\"path\": \"css/a.css\"",
            File.ReadAllText(Path.Combine(project.Folder, "out/list.json")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("css/a.css")]
    [InlineData("~/css/a.css")]
    [InlineData("/css/*")]
    [InlineData("a.css")]
    public void FindAPath(string path)
    {
        Assert.True(Find(path));
        Assert.Equal(["css/a.css", "  published      m/css/a.css (m)"], engine.Messages);
    }

    [Theory]
    [InlineData("css/b.css", "ASSETS331", "Did you mean 'css/a.css'?")]
    [InlineData("", "ASSETS332", "-p:AssetsPath=css/site.css")]
    public void FailWithoutAFile(string path, string code, string text)
    {
        Assert.False(Find(path));
        var error = Assert.Single(engine.Errors);
        Assert.Equal(code, error.Code);
        Assert.Contains(text, error.Message!, StringComparison.Ordinal);
    }

    private bool List(string resultFile)
    {
        using var task = new ListAssets
        {
            BuildEngine = engine,
            ProjectDirectory = project.Folder,
            OutputDirectory = "obj/assets",
            PackageId = "App",
            Collect = [project.Item("m")],
            AssetsResultFile = resultFile,
            UnbuiltReferences = ["/x/Lib.csproj"],
        };
        return task.Execute();
    }

    private bool Find(string path)
    {
        using var task = new FindAssets
        {
            BuildEngine = engine,
            ProjectDirectory = project.Folder,
            OutputDirectory = "obj/assets",
            PackageId = "App",
            Collect = [project.Item("m")],
            AssetsPath = path,
        };
        return task.Execute();
    }
}
