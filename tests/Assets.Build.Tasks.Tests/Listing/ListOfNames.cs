using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests.Listing;

/// <summary>What the names that the compiler checks are made of.</summary>
public sealed class ListOfNames : IDisposable
{
    private readonly ProjectOnDisk project = new();
    private readonly RecordingEngine engine = new();

    public void Dispose() => project.Dispose();

    private string Assembly => Path.Combine(project.Folder, "obj/App.AssetNames.dll");

    /// <summary>The list, without the version of the program.</summary>
    private string[] List => File.ReadAllLines(Path.ChangeExtension(Assembly, ".txt"))[1..];

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
            [
                "Shop.Assets",
                "App",
                ".well-known/x.txt\t0 B\twwwroot/.well-known/x.txt",
                "_content/Lib/l.js\t1 B\tl/l.js",
                "css/site.css\t3 B\twwwroot/css/site.css",
            ],
            List
        );
    }

    [Fact]
    public void HasNoSourceMapsAndCompressedForms()
    {
        project.Write("m/a.js").Write("m/a.js.map").Write("m/a.js.br").Write("m/a.js.gz");
        Run(collect: project.Item("m"));
        Assert.Equal(["Shop.Assets", "App", "a.js\t0 B\tm/a.js"], List);
    }

    [Fact]
    public void HasWhatMatches()
    {
        project.Write("m/a.js").Write("m/b.css");
        Run(task => task.AssetsNamesMatch = "*.css", collect: project.Item("m"));
        Assert.Equal(["Shop.Assets", "App", "b.css\t0 B\tm/b.css"], List);
    }

    [Fact]
    public void HasTheFileThatIsPublished()
    {
        project.Write("m/a.js").Write("m/x.js").Write("n/a.js", "new").Write("n/.hidden");
        Run(task => task.AssetsIgnore = "x.*", collect: [project.Item("m"), project.Item("n", ("Override", "true"))]);
        Assert.Equal(["Shop.Assets", "App", "a.js\t3 B\tn/a.js"], List);
    }

    /// <summary>The compiler runs again when the assembly is newer than its output.</summary>
    [Fact]
    public void IsNotWrittenIfItIsTheSame()
    {
        project.Write("m/a.js");
        Run(collect: project.Item("m"));
        Date(DateTime.UnixEpoch);
        Run(collect: project.Item("m"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Assembly));
    }

    /// <summary>The size is in the documentation only, which the compiler does not read.</summary>
    [Fact]
    public void HasSizesThatDoNotChangeTheAssembly()
    {
        project.Write("m/a.js");
        Run(collect: project.Item("m"));
        Date(DateTime.UnixEpoch);
        project.Write("m/a.js", "longer");
        Run(collect: project.Item("m"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Assembly));
        Assert.Contains("6 B, from m/a.js", Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void IsWrittenForANewFile()
    {
        project.Write("m/a.js");
        Run(collect: project.Item("m"));
        Date(DateTime.UnixEpoch);
        project.Write("m/b.js");
        Run(collect: project.Item("m"));
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Assembly));
        Assert.Contains("F:Shop.Assets.B", Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".dll")]
    [InlineData(".xml")]
    [InlineData(".txt")]
    public void IsWrittenIfAFileIsMissing(string extension)
    {
        project.Write("m/a.js");
        Run(collect: project.Item("m"));
        File.Delete(Path.ChangeExtension(Assembly, extension));
        Run(collect: project.Item("m"));
        Assert.True(File.Exists(Path.ChangeExtension(Assembly, extension)));
    }

    /// <summary>A warning must not vanish in the second build.</summary>
    [Fact]
    public void ReportsFilesWithoutNameEachTime()
    {
        project.Write("m/a-b.js").Write("m/a_b.js");
        for (var build = 0; build < 2; build++)
            Run(collect: project.Item("m"));
        Run(task => task.UnbuiltReferences = ["/x/Lib.csproj"]);
        Assert.Equal(["ASSETS330", "ASSETS330", "ASSETS330"], engine.Warnings.Select(warning => warning.Code));
        Assert.Single(engine.Warnings.Select(warning => warning.Message).Distinct());
    }

    /// <summary>An editor must not take away the names of a reference that a build has found.</summary>
    [Fact]
    public void IsKeptWhileAReferenceIsNotBuilt()
    {
        project.Write("m/a.js");
        Run(collect: project.Item("m"));
        Run(task => task.UnbuiltReferences = ["/x/Lib.csproj"]);
        Assert.Equal(["Shop.Assets", "App", "a.js\t0 B\tm/a.js"], List);
    }

    [Fact]
    public void NamesTheAssembliesThatSeeInternalTypes()
    {
        Run(task => task.Friends = [new TaskItem("Z.Tests, PublicKey=00"), new TaskItem("App.Tests")]);
        Assert.Equal("App\tApp.Tests\tZ.Tests", List[1]);
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
        Assert.Equal(expected, List[0]);
    }

    [Theory]
    [InlineData("My-Shop")]
    [InlineData("Shop.")]
    [InlineData("1")]
    public void IsNotWrittenForAWrongName(string property)
    {
        Run(task => task.AssetsNames = property);
        Assert.Equal(["ASSETS002"], engine.Errors.Select(error => error.Code));
        Assert.False(File.Exists(Assembly));
    }

    [Theory]
    [InlineData(999, "990 B")]
    [InlineData(1000, "1 kB")]
    [InlineData(1299, "1.2 kB")]
    [InlineData(123_456, "120 kB")]
    [InlineData(1_999_999, "1.9 MB")]
    public void ShowsSizesInTwoDigits(long length, string expected) =>
        Assert.Equal(expected, WriteAssetNames.Size(length));

    private string Documentation => File.ReadAllText(Path.ChangeExtension(Assembly, ".xml"));

    private void Date(DateTime time) => File.SetLastWriteTimeUtc(Assembly, time);

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
            NamesAssembly = Assembly,
            AssemblyName = "App",
            StaticWebAssets = assets ?? [],
            Collect = collect,
        };
        change?.Invoke(task);
        _ = task.Execute();
    }
}
