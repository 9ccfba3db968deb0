using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests.Listing;

/// <summary>The list that the source generator reads.</summary>
public sealed class ListOfNames : IDisposable
{
    private readonly ProjectOnDisk project = new();
    private readonly RecordingEngine engine = new();

    public void Dispose() => project.Dispose();

    private string List => Path.Combine(project.Folder, "obj/assets.names.txt");

    [Fact]
    public void HasTheClassAndEachAssetInOrder()
    {
        project.Write("wwwroot/css/site.css", "a{}").Write("l/l.js", "1").Write("wwwroot/.well-known/x.txt");
        Run(
            assets:
            [
                project.Asset("wwwroot/css/site.css", "css/site.css"),
                project.Asset("l/l.js", "l.js", "Lib", "_content/Lib"),
            ]
        );
        Assert.Equal(
            "Shop.Assets\n.well-known/x.txt\t0 B\twwwroot/.well-known/x.txt\n_content/Lib/l.js\t1 B\tl/l.js\n"
                + "css/site.css\t3 B\twwwroot/css/site.css\n",
            File.ReadAllText(List)
        );
    }

    [Fact]
    public void HasNoSourceMapsAndCompressedForms()
    {
        project.Write("m/a.js").Write("m/a.js.map").Write("m/a.js.br").Write("m/a.js.gz");
        Run(collect: project.Item("m"));
        Assert.Equal(["Shop.Assets", "a.js\t0 B\tm/a.js"], File.ReadAllLines(List));
    }

    [Fact]
    public void HasWhatMatches()
    {
        project.Write("m/a.js").Write("m/b.css");
        Run(task => task.AssetsNamesMatch = "*.css", collect: project.Item("m"));
        Assert.Equal(["Shop.Assets", "b.css\t0 B\tm/b.css"], File.ReadAllLines(List));
    }

    [Fact]
    public void HasTheFileThatIsPublished()
    {
        project.Write("m/a.js").Write("m/x.js").Write("n/a.js", "new").Write("n/.hidden");
        Run(task => task.AssetsIgnore = "x.*", collect: [project.Item("m"), project.Item("n", ("Override", "true"))]);
        Assert.Equal(["Shop.Assets", "a.js\t3 B\tn/a.js"], File.ReadAllLines(List));
    }

    [Fact]
    public void IsNotWrittenIfItIsTheSame()
    {
        project.Write("m/a.js");
        Run(collect: project.Item("m"));
        File.SetLastWriteTimeUtc(List, DateTime.UnixEpoch);
        Run(collect: project.Item("m"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(List));
    }

    /// <summary>An editor must not take away the names of a reference that a build has found.</summary>
    [Fact]
    public void IsKeptWhileAReferenceIsNotBuilt()
    {
        project.Write("obj/assets.names.txt", "old");
        Run(task => task.UnbuiltReferences = ["/x/Lib.csproj"]);
        Assert.Equal("old", File.ReadAllText(List));
    }

    [Theory]
    [InlineData("true", "My-Shop 2.Web", "My_Shop_2.Web.Assets")]
    [InlineData("Files", "Shop", "Shop.Files")]
    [InlineData("A.B.Files", "Shop", "A.B.Files")]
    [InlineData("true", "2Shop", "_2Shop.Assets")]
    [InlineData("true", "", "App.Assets")]
    public void BeginsWithTheFullNameOfTheClass(string property, string rootNamespace, string expected)
    {
        Run(task => (task.AssetsNames, task.RootNamespace) = (property, rootNamespace));
        Assert.Equal(expected, File.ReadAllLines(List)[0]);
    }

    [Theory]
    [InlineData("My-Shop")]
    [InlineData("Shop.")]
    [InlineData("1")]
    public void IsNotWrittenForAWrongName(string property)
    {
        Run(task => task.AssetsNames = property);
        Assert.Equal(["ASSETS002"], engine.Errors.Select(error => error.Code));
        Assert.False(File.Exists(List));
    }

    [Theory]
    [InlineData(999, "990 B")]
    [InlineData(1000, "1 kB")]
    [InlineData(1299, "1.2 kB")]
    [InlineData(123_456, "120 kB")]
    [InlineData(1_999_999, "1.9 MB")]
    public void ShowsSizesInTwoDigits(long length, string expected) =>
        Assert.Equal(expected, WriteAssetNames.Size(length));

    private void Run(Action<WriteAssetNames>? change = null, ITaskItem[]? assets = null, params ITaskItem[] collect)
    {
        using var task = new WriteAssetNames
        {
            BuildEngine = engine,
            ProjectDirectory = project.Folder,
            OutputDirectory = "obj/assets",
            PackageId = "App",
            AssetsNames = "true",
            RootNamespace = "Shop",
            ListFile = List,
            StaticWebAssets = assets ?? [],
            Collect = collect,
        };
        change?.Invoke(task);
        _ = task.Execute();
    }
}
