using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;
using Assets.AspNetCore.Tests.Urls;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Tests.Resolving;

/// <summary>Files that are served in development and would not be published.</summary>
public sealed class NamesThatOnlyWorkHere : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-live-").FullName;

    public NamesThatOnlyWorkHere()
    {
        Write("wwwroot/css/Site.css");
        Write("wwwroot/node_modules/a.js");
        Write("wwwroot/drafts/a.css");
    }

    [Theory]
    [InlineData("css/Site.css", null)]
    [InlineData("node_modules/a.js", "names such as 'node_modules' are left out; move or rename it")]
    [InlineData("drafts/a.css", "AssetsIgnore, or Ignore of <AssetCollect Update=\"wwwroot\">, leaves it out")]
    [InlineData(
        "CSS/site.css",
        "the file is called 'css/Site.css', and letter case counts there; write it in the same way"
    )]
    public void HaveAReason(string path, string? reason)
    {
        using var files = new PhysicalFileProvider(Path.Combine(root, "wwwroot"));
        Assert.Equal(reason, new UnpublishedNames(["drafts/**"]).Reason(path, files, path));
    }

    [Fact]
    public async Task AreReportedOnce()
    {
        await using var app = RunningSite.Live(root);
        Assert.Equal("/node_modules/a.js", app.Urls.Url("node_modules/a.js"));
        app.Urls.Url("node_modules/a.js");
        app.Urls.Url("css/Site.css");
        Assert.Equal(
            "Warning ASSETS407: 'node_modules/a.js' is served here and will not be in the published site: names "
                + "such as 'node_modules' are left out; move or rename it. This is logged once for each name.",
            Assert.Single(app.Messages.Of("ASSETS407"))
        );
    }

    [Fact]
    public async Task AreFoundInAnyLetterCaseWhereTheFileSystemDoesSo()
    {
        await using var app = RunningSite.Live(
            root,
            services: builder =>
                builder.Environment.WebRootFileProvider = new AnyCase(builder.Environment.WebRootFileProvider)
        );
        Assert.Equal("/css/site.CSS", app.Urls.Url("css/site.CSS"));
        Assert.Contains(
            "the file is called 'css/Site.css'",
            Assert.Single(app.Messages.Of("ASSETS407")),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), "a{}");
    }

    /// <summary>Finds a file in any letter case, as Windows and macOS do.</summary>
    private sealed class AnyCase(IFileProvider files) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) =>
            files.GetFileInfo(
                subpath.Equals("css/site.css", StringComparison.OrdinalIgnoreCase) ? "css/Site.css" : subpath
            );

        public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

        public IChangeToken Watch(string filter) => files.Watch(filter);
    }
}
