using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>Wildcards, and folders that also hold files that are not part of a site.</summary>
public sealed class ItemsAsUsersWriteThem(ItemsAsUsersWriteThem.Play scene)
    : EndToEnd<ItemsAsUsersWriteThem.Play>(scene)
{
    private FileTree WebRoot => Scene.Publish.WebRoot;

    [Fact]
    public void KeepTheFoldersThatAWildcardFinds() =>
        Assert.Equal(
            ["lib/a/a.css", "lib/b/a.css", "lib/top.css"],
            WebRoot.Fingerprinted.Where(name => name.StartsWith("lib/", StringComparison.Ordinal))
        );

    [Fact]
    public void PublishStaticFilesOfACollectedFolder() =>
        Assert.Equal(
            ["all/app.css", "all/data.json"],
            WebRoot.Fingerprinted.Where(name => name.StartsWith("all/", StringComparison.Ordinal))
        );

    [Fact]
    public void PublishNoSourceCodeAndNoSettings() =>
        Assert.DoesNotContain(
            WebRoot.Names,
            name =>
                name.Contains(".cs.", StringComparison.Ordinal)
                || name.Contains("appsettings", StringComparison.Ordinal)
                || name.Contains("node_modules", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("files of <AssetCollect Include=\"frontend\"> are not published")]
    [InlineData("Installed packages in <AssetCollect Include=\"frontend\"> are not published: 'node_modules'")]
    public void ReportExcludedFilesAtTheItem(string message)
    {
        var warning = Assert.Single(
            Scene.Publish.Warnings,
            warning => warning.Message.Contains(message, StringComparison.Ordinal)
        );
        Assert.Equal(("ASSETS115", "App/App.csproj"), (warning.Code, warning.File));
        Assert.Contains(
            "<AssetCollect Include=\"frontend\"",
            File.ReadLines(Path.Combine(Scene.Site.ProjectFolder, "App.csproj")).ElementAt(warning.Line - 1),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReportNothingElse() => Assert.Equal(2, Scene.Publish.Diagnostics.Count);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.Project(
                        """
                        <ItemGroup>
                          <AssetCollect Include="vendor/**/*.*" BasePath="lib" />
                          <AssetCollect Include="frontend" BasePath="all" />
                        </ItemGroup>
                        """
                    )
                    .Write("vendor/top.css", "a { color : red }")
                    .Write("vendor/a/a.css", "a { color : green }")
                    .Write("vendor/b/a.css", "a { color : blue }")
                    .Write("frontend/app.css", "a { color : black }")
                    .Write("frontend/data.json", "[ 1 ]")
                    .Write("frontend/appsettings.json", """{ "Password" : "secret" }""")
                    .Write("frontend/Widget.cs", "class Widget;")
                    .Write("frontend/node_modules/x/index.js", "x()")
                    .PublishAsync()
            ).Succeeded();
    }
}
