using Assets.Media.Serving.Separation;
using Assets.Storage;

namespace Assets.Media.Tests.Serving.Separation;

/// <summary>Stores in folders of the app, and stores that share files.</summary>
public sealed class FoldersOfStores : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("assets-media-");

    [Theory]
    [InlineData("app/wwwroot", "in the web root")]
    [InlineData("app/wwwroot/media", "in the web root")]
    [InlineData("app", "around the web root")]
    [InlineData("", "around the web root")]
    [InlineData("link", "in the web root")]
    [InlineData("link/new/folder", "in the web root")]
    [InlineData("app/media/../wwwroot/x", "in the web root")]
    [InlineData("bin", "around the app")]
    public void Are_refused_in_or_around_what_belongs_to_the_app(string folder, string problem)
    {
        Directory.CreateSymbolicLink(In("link"), Made("app/wwwroot"));
        var message = Assert.Single(Problems(folder));
        Assert.Contains($"'files' cannot be in '{In(folder)}'", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.Contains("Use a folder of its own", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app/media")]
    [InlineData("app/wwwroot2")]
    [InlineData("elsewhere")]
    public void Are_allowed_beside_it(string folder) => Assert.Empty(Problems(folder));

    /// <summary>The web root may be a link, too.</summary>
    [Fact]
    public void Are_refused_in_the_target_of_a_linked_web_root()
    {
        Made("real");
        Made("app");
        Directory.CreateSymbolicLink(In("app/wwwroot"), In("real"));
        Assert.Single(Problems("real/media"));
    }

    [Fact]
    public void Are_found_although_links_lead_in_a_circle()
    {
        Directory.CreateSymbolicLink(In("a"), In("b"));
        Directory.CreateSymbolicLink(In("b"), In("a"));
        Assert.Empty(Problems("a/x"));
    }

    [Theory]
    [InlineData("{0}/x", "{0}/x", true)]
    [InlineData("{0}/x", "{0}/x/y", true)]
    [InlineData("{0}/x", "{0}/xy", false)]
    [InlineData("{0}/target/x", "{0}/other/x", true)]
    [InlineData("s3://bucket", "s3://bucket/private", true)]
    [InlineData("s3://bucket/a", "s3://bucket/a", true)]
    [InlineData("s3://bucket/a", "s3://bucket/ab", false)]
    [InlineData("s3://bucket/a", "azure://bucket/a", false)]
    [InlineData("s3://one", "s3://two", false)]
    [InlineData("memory://a", "memory://a", false)]
    public void Do_not_overlap_each_other(string one, string other, bool overlap)
    {
        Made("target");
        Directory.CreateSymbolicLink(In("other"), In("target"));
        var problems = StoreSeparation.Problems([Store("public", one), Store("private", other)]).ToList();
        Assert.Equal(overlap ? 1 : 0, problems.Count);
        if (overlap)
            Assert.Contains("'public' (", problems[0], StringComparison.Ordinal);
    }

    public void Dispose() => root.Delete(recursive: true);

    private string In(string path) => Path.GetFullPath(path, root.FullName);

    private string Made(string path) => Directory.CreateDirectory(In(path)).FullName;

    private PlacedStore Store(string name, string address) =>
        new(name, StoreAddress.Parse(string.Format(null, address, root.FullName)));

    private List<string> Problems(string folder) =>
        [
            .. FolderSeparation.Problems(
                [new("files", StoreAddress.Parse(In(folder)))],
                In("app/wwwroot"),
                In("app"),
                In("bin/net10.0")
            ),
        ];
}
