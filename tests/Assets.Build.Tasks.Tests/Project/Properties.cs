using System.Xml.Linq;
using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Manifest;

namespace Assets.Build.Tasks.Tests.Project;

public sealed class Properties : IDisposable
{
    private readonly ProjectOnDisk project = new(
        """
        <PropertyGroup>
          <AssetsMinify>perhaps</AssetsMinify>
        </PropertyGroup>
        """
    );

    private PropertyReader Read => new(project.Files, project.Report);

    [Theory]
    [InlineData("", true)]
    [InlineData(" ", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    public void AreTrueOrFalse(string text, bool expected)
    {
        Assert.Equal(expected, Read.Flag("AssetsMinify", text, otherwise: true));
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("0", 0)]
    [InlineData(" 11 ", 11)]
    public void AreNumbers(string text, int expected)
    {
        Assert.Equal(expected, Read.Number("AssetsBrotliQuality", text, 0, 11, otherwise: 7));
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("", "Warning")]
    [InlineData("ERROR", "Error")]
    public void AreEnumerations(string text, string expected)
    {
        Assert.Equal(expected, Read.OneOf("AssetsMissingReference", text, KeywordSets.MissingReferences).ToString());
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("", "Full")]
    [InlineData("false", "None")]
    [InlineData("WhiteSpace", "WhiteSpace")]
    public void AreLevelsOfMinification(string text, string expected)
    {
        Assert.Equal(expected, Read.OneOf("AssetsMinify", text, KeywordSets.Minifications).ToString());
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("", "Gzip")]
    [InlineData("zstd;br", "Brotli Zstandard")]
    [InlineData(" BR , gzip,;\n br ", "Brotli Gzip")]
    [InlineData(";", "")]
    public void AreListsInOneOrder(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Codings(text)));
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("br;gzp", "('gzp' is not one of them; nearest: gzip)")]
    [InlineData("deflate", "('deflate' is not one of them)")]
    public void AreListsOfKnownWords(string text, string expected)
    {
        Assert.Equal([ContentCoding.Gzip], Codings(text));
        var message = Assert.Single(project.Reported).Message;
        Assert.Contains($"It must be a list of br, gzip and zstd {expected}.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("https://cdn.example.com/shop/", "https://cdn.example.com/shop")]
    public void AreUrls(string text, string? expected)
    {
        Assert.Equal(expected, Read.Url("AssetsBaseUrl", text));
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("precache.js", "precache.js")]
    public void ArePaths(string text, string expected)
    {
        Assert.Equal(expected, Read.ScriptOrJson("AssetsPrecacheManifest", text)?.Value ?? "");
        Assert.Empty(project.Reported);
    }

    [Fact]
    public void AreReportedWhenWrongEachWhereItIsSet()
    {
        Assert.True(Read.Flag("AssetsMinify", "perhaps", otherwise: true));
        Assert.Equal(11, Read.Number("AssetsBrotliQuality", "12", 0, 11, otherwise: 11));
        Assert.Equal(
            MissingReference.Warning,
            Read.OneOf("AssetsMissingReference", "panic", KeywordSets.MissingReferences)
        );
        _ = Read.Url("AssetsBaseUrl", "cdn.example.com");
        Assert.Null(Read.ScriptOrJson("AssetsPrecacheManifest", "list.txt"));
        Assert.Equal(["3,3 ASSETS002", .. Enumerable.Repeat("0,0 ASSETS002", 4)], project.Places);
        Assert.Contains("It must be warning, error or ignore.", project.Reported[2].Message, StringComparison.Ordinal);
    }

    /// <summary>An empty property of the command line cannot get the default of the props file.</summary>
    [Fact]
    public void MeanTheirDefaultWhenEmpty()
    {
        var defaults = XDocument
            .Load(Path.Combine(RepositoryRoot(), "build", "Assets.Build.props"))
            .Descendants("PropertyGroup")
            .Elements()
            .Where(element => typeof(ProcessAssets).GetProperty(element.Name.LocalName)?.PropertyType == typeof(string))
            .Where(element => element.Name.LocalName is not ("AssetsCacheDirectory" or "AssetsEsbuildPath"))
            .ToList();
        Assert.NotEmpty(defaults);
        using var empty = Task();
        using var set = Task();
        foreach (var element in defaults)
            typeof(ProcessAssets).GetProperty(element.Name.LocalName)!.SetValue(set, element.Value);
        Assert.Equivalent(set.Options([]), empty.Options([]), strict: true);
        Assert.Equivalent(set.Output(), empty.Output(), strict: true);
    }

    private IReadOnlyList<ContentCoding> Codings(string text) =>
        Read.List("AssetsCompressions", text, KeywordSets.Compressions, otherwise: [ContentCoding.Gzip]);

    public void Dispose() => project.Dispose();

    private static ProcessAssets Task() =>
        new()
        {
            ProjectDirectory = "/project",
            OutputDirectory = "obj",
            AssetsEsbuildPath = "esbuild",
        };

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assets.Build.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
