using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Core.Tests.Collecting;

public sealed class CollectedFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-folder-").FullName;

    [Fact]
    public void GivesItsFilesInOrderBelowTheBasePath()
    {
        Write("b.js", "a/c.js");
        Assert.Equal(["lib/a/c.js", "lib/b.js"], Source().Files().Select(file => file.Path));
        Assert.Equal(["a/c.js", "b.js"], Source().Files().Select(file => file.PathInSource));
        Assert.All(Source().Files(), file => Assert.True(File.Exists(file.File)));
    }

    /// <summary>A URL has no back slash, and browsers make a slash of it.</summary>
    [Fact]
    public void HasNoAssetForAFileWithABackSlashInItsName()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file name on Windows has a back slash.");
        Write(@"a\b.css");
        var options = new PipelineOptions
        {
            OutputDirectory = folder,
            CacheDirectory = folder,
            EsbuildPath = folder,
        };
        var (assets, diagnostics) = new AssetCollector(options).Collect(Source().Files());
        Assert.Empty(assets);
        var error = Assert.Single(diagnostics);
        Assert.Equal("ASSETS106", error.Code);
        Assert.Equal(Path.Combine(folder, @"a\b.css"), error.Place!.Value.File);
    }

    [Fact]
    public void LeavesOutSourceCodeAndPackages()
    {
        Write("a.js", "a.cs", "node_modules/x/x.js", "b/bower_components/y.js");
        var content = Source().Content();
        Assert.Equal(["lib/a.js"], content.Files.Select(file => file.Path));
        Assert.Equal(["a.cs"], content.LeftOut);
        Assert.Equal(["b/bower_components", "node_modules"], content.PackageFolders);
    }

    [Fact]
    public void IsNotListedWhenItIsTheWebRoot()
    {
        Write("a.js", "a.cs", "node_modules/x/x.js");
        var source = Source() with { IsWebRoot = true };
        Assert.Equal(["a.cs", "a.js", "node_modules/x/x.js"], source.Files().Select(file => file.PathInSource));
    }

    [Fact]
    public void HasNoFileThatAnotherSourceOffers()
    {
        Write("a.js", "b/c.js", "b/d.js");
        var source = Source() with { Offered = new HashSet<string> { Path.Combine(folder, "b", "c.js") } };
        Assert.Equal(["a.js", "b/d.js"], source.Files().Select(file => file.PathInSource));
    }

    [Fact]
    public void ListsPatternsThatMatchNothing()
    {
        Write("a.js");
        var source = Source() with
        {
            Match = Glob.ParseList("*.js;*.mjs"),
            Exclude = Glob.ParseList("drafts/**;node_modules/**"),
        };
        Assert.Equal(["*.mjs", "drafts/**"], source.Content().Unused.Select(glob => glob.ToString()));
    }

    [Theory]
    [InlineData("", true, "lib/a.cs")]
    [InlineData("x/", false, "")]
    [InlineData("x/", true, "lib/x/a.cs")]
    public void CanBeASingleFile(string recursiveDir, bool isLiteral, string expected)
    {
        Write("a.cs");
        var source = Source() with
        {
            Location = Path.Combine(folder, "a.cs"),
            RecursiveDir = recursiveDir,
            IsLiteral = isLiteral,
        };
        Assert.Equal(expected, string.Join(' ', source.Files().Select(file => file.Path)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FolderSource Source() => new("more", folder, "lib", [], [], AssetPolicy.Undecided, Override: false);

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
