using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests;

public sealed class Sources : IDisposable
{
    private ProjectOnDisk project = new();

    [Fact]
    public void KeepTheFoldersThatAWildcardFinds()
    {
        With("""<AssetCollect Include="vendor/**/*.*" BasePath="lib" />""")
            .Write("vendor/a/a.css")
            .Write("vendor/b/c/a.css");
        Assert.Equal(
            ["lib/a/a.css", "lib/b/c/a.css"],
            project.Files(Found("vendor/a/a.css", "a/"), Found("vendor/b/c/a.css", "b/c/")).Paths()
        );
    }

    /// <summary>Visual Studio runs the task in another process.</summary>
    [Fact]
    public void KeepTheFoldersWhenTheItemsHaveNone()
    {
        With("""<AssetCollect Include="licence.txt;vendor/**/*.*" BasePath="lib" />""")
            .Write("licence.txt")
            .Write("vendor/a.css")
            .Write("vendor/b/c/a.css");
        Assert.Equal(
            ["licence.txt", "lib/a.css", "lib/b/c/a.css"],
            project.Files(Found("licence.txt", ""), Found("vendor/a.css", ""), Found("vendor/b/c/a.css", "")).Paths()
        );
    }

    [Fact]
    public void ApplyMatchAndIgnoreToASingleFile()
    {
        project.Write("a.css").Write("b.css");
        Assert.Equal(
            ["a.css"],
            project.Files(project.Item("a.css", ("Match", "*.css")), project.Item("b.css", ("Ignore", "b.*"))).Paths()
        );
    }

    [Fact]
    public void ExcludeSourceCodeAndReportItOnce()
    {
        With("""<AssetCollect Include="." BasePath="all" />""")
            .Write("site.css")
            .Write("Program.cs")
            .Write("appsettings.json")
            .Write("Pages/Index.cshtml")
            .Write("bin/Debug/App.txt")
            .Write("data.json");
        Assert.Equal(["all/data.json", "all/site.css"], project.Files(project.Item(".", ("BasePath", "all"))).Paths());
        Assert.Equal(["2,1 ASSETS115"], project.Places);
        Assert.StartsWith(
            "5 files of <AssetCollect Include=\".\"> are not published, because source code, settings and build output "
                + "are not part of a site: 'App.csproj', 'Pages/Index.cshtml', 'Program.cs', ….",
            project.Reported[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ExcludeSourceCodeThatAWildcardFindsAndReportItOnce()
    {
        With("""<AssetCollect Include="tools/**" />""").Write("tools/a.cs").Write("tools/b/c.cs").Write("tools/d.js");
        Assert.Equal(
            ["d.js"],
            project.Files(Found("tools/a.cs", ""), Found("tools/b/c.cs", "b/"), Found("tools/d.js", "")).Paths()
        );
        Assert.StartsWith(
            "2 files of <AssetCollect Include=\"tools/**\"> are not",
            Assert.Single(project.Reported).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("sample.cs")]
    public void PublishASingleFileThatIsNamed(string file)
    {
        With($"""<AssetCollect Include="{file}" />""").Write(file);
        Assert.Equal([file], project.Files(project.Item(file)).Paths());
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("Match", "*.cs;*.js", "a.cs a.js")]
    [InlineData("Match", "**", "a.js")]
    [InlineData("Ignore", "*.cs", "a.js")]
    public void PublishSourceCodeThatMatchNames(string metadata, string patterns, string expected)
    {
        project.Write("samples/a.cs").Write("samples/a.js");
        Assert.Equal(expected.Split(' '), project.Files(project.Item("samples", (metadata, patterns))).Paths());
    }

    [Fact]
    public void AreNotSearchedForSourceCodeThatIsIgnored()
    {
        project.Write("samples/a.cs").Write("samples/a.js");
        _ = project.Files(project.Item("samples", ("Ignore", "*.cs")));
        Assert.Empty(project.Reported);
    }

    [Fact]
    public void ExcludeInstalledPackagesAndReportItOnce()
    {
        project.Write("frontend/app.js").Write("frontend/node_modules/a/a.js").Write("frontend/x/node_modules/b/b.js");
        Assert.Equal(["app.js"], project.Files(project.Item("frontend")).Paths());
        Assert.Contains(
            "are not published: 'node_modules', 'x/node_modules'. ",
            Assert.Single(project.Reported).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Match", "app.js;node_modules/a/**", "app.js node_modules/a/a.js")]
    [InlineData("Ignore", "node_modules/**", "app.js")]
    public void TakeInstalledPackagesThatMatchNames(string metadata, string patterns, string expected)
    {
        project.Write("frontend/app.js").Write("frontend/node_modules/a/a.js");
        Assert.Equal(expected.Split(' '), project.Files(project.Item("frontend", (metadata, patterns))).Paths());
        Assert.Empty(project.Reported);
    }

    [Fact]
    public void ThatAreAbsentAreErrorsInTheProjectFile()
    {
        With("""    <AssetCollect Include="dist" BasePath="app" />""");
        _ = project.Files(project.Item("dist"));
        Assert.Equal(["2,5 ASSETS105"], project.Places);
    }

    [Fact]
    public void MayBeAbsentWhenTheyAreOptional()
    {
        Assert.Empty(project.Files(project.Item("dist", ("Optional", "true"))));
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("Match", "css/*.css;*.jss", "*.jss")]
    [InlineData("Ignore", "drafts/**", "drafts/**")]
    public void WarnAboutAPatternThatMatchesNothing(string metadata, string patterns, string unused)
    {
        project.Write("frontend/css/a.css");
        _ = project.Files(project.Item("frontend", (metadata, patterns)));
        var warning = Assert.Single(project.Reported);
        Assert.Equal(("ASSETS008", Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains($"'{unused}' of <AssetCollect", warning.Message, StringComparison.Ordinal);
    }

    /// <summary>The package itself adds the item for the web root.</summary>
    [Fact]
    public void LocateTheWebRootWhereTheProjectUpdatesIt()
    {
        With("""<AssetCollect Update="wwwroot" Ignore="wwwroot/drafts/**" />""");
        var webRoot = project.Item(
            "wwwroot",
            ("Ignore", "wwwroot/drafts/**"),
            ("DefiningProjectName", "Assets.Build"),
            ("DefiningProjectFullPath", "/package/build/Assets.Build.props")
        );
        _ = new SourceList(Site.Of(project, collect: webRoot), project.Report).Files();
        Assert.Equal(["2,1 ASSETS008"], project.Places);
        Assert.Equal(Severity.Error, project.Reported[0].Severity);
    }

    [Fact]
    public void AcceptAPatternForWhatIsNeverPublished()
    {
        project.Write("frontend/a.css");
        _ = project.Files(project.Item("frontend", ("Ignore", "node_modules/**;.git/**")));
        Assert.Empty(project.Reported);
    }

    [Fact]
    public void PutFilesThatTheBuildMadeBelowTheSitesBasePath()
    {
        project.Write("wwwroot/css/site.css").Write("wwwroot/css/gen.css").Write("wwwroot/.well-known/a.txt");
        var known = project.Asset("wwwroot/css/site.css", "css/site.css", basePath: "shop");
        var site = Site.Of(project, [known], "shop", project.Item("wwwroot", ("Ignore", "css/gen.css"))) with
        {
            Generated = Site.Generated([known.GetMetadata("FullPath")]),
        };
        Assert.Equal(
            ["shop/css/site.css", "shop/.well-known/a.txt"],
            new SourceList(site, project.Report).Files().Paths()
        );
    }

    [Fact]
    public void ReportWrongMetadataOfAReferenceOnce()
    {
        ITaskItem[] assets = [project.Asset("l/a.js", "a.js", "Lib"), project.Asset("l/b.js", "b.js", "Lib")];
        var site = Site.Of(project, assets, "", project.Item("Lib", ("Minify", "yes"), ("BasePath", "x")));
        Assert.Equal(2, new SourceList(site, project.Report).Files().Count);
        Assert.Equal(["ASSETS003", "ASSETS003"], project.Reported.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void WarnWhenAFolderIsCalledLikeAReference()
    {
        project.Write("Lib/own.js");
        var site = Site.Of(project, [project.Asset("l/a.js", "a.js", "Lib")], "", project.Item("Lib"));
        Assert.Equal(["a.js"], new SourceList(site, project.Report).Files().Paths());
        Assert.Contains(
            "Write Include=\"./Lib\" for the folder",
            Assert.Single(project.Reported).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AreInOrderWebRootItemsProjectsPackages()
    {
        project.Write("wwwroot/own.js").Write("more/more.js");
        ITaskItem[] assets =
        [
            project.Item("p/p.js", ("RelativePath", "p.js"), ("SourceId", "A.Package"), ("SourceType", "Package")),
            project.Asset("l/l.js", "l.js", "Lib"),
        ];
        var site = Site.Of(project, assets, "", project.Item("more"), project.Item("wwwroot"));
        Assert.Equal(["own.js", "more.js", "l.js", "p.js"], new SourceList(site, project.Report).Files().Paths());
    }

    public void Dispose() => project.Dispose();

    private ProjectOnDisk With(string text)
    {
        project.Dispose();
        return project = new(text);
    }

    private ITaskItem Found(string file, string recursiveDir) =>
        project.Item(file, ("RecursiveDir", recursiveDir), ("BasePath", file.StartsWith('v') ? "lib" : ""));
}
