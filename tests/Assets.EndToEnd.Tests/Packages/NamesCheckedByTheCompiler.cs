using System.Net;
using System.Text.Json;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Packages;

/// <summary>
/// A site whose pages name assets by constants (<c>AssetsNames</c>), of its own files, a collected folder, a class
/// library and the scoped styles; and what the targets show of it before and after a build.
/// </summary>
public sealed class NamesCheckedByTheCompiler(NamesCheckedByTheCompiler.Play scene)
    : EndToEnd<NamesCheckedByTheCompiler.Play>(scene)
{
    [Theory]
    [InlineData("ours", "assets")]
    [InlineData("framework", "framework")]
    public async Task BecomePublishedNamesInPages(string page, string serve)
    {
        var text = await TextAsync(page, serve);
        Assert.All(
            ["css/site.css", "img/logo.svg", "lib/v.js"],
            path => Assert.Contains($"\"/{Scene.Publish.WebRoot.NameOf(path)}\"", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task CoverLibrariesAndScopedStyles()
    {
        var text = await TextAsync("ours", "assets");
        Assert.All(
            ["_content/Components/library.css", "App.styles.css"],
            path => Assert.Contains($"/{Scene.Publish.WebRoot.NameOf(path)}", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void FailTheBuildIfTheyAreMisspelled()
    {
        var error = Assert.Single(Scene.Misspelled.Errors.DistinctBy(error => error.Code));
        Assert.Equal(("CS0117", "App/Pages/Ours.cshtml", 5), (error.Code, error.File, error.Line));
    }

    /// <summary>They are in the code that uses them. The class itself is only known to the compiler.</summary>
    [Fact]
    public void AreNotNeededByThePublishedApp()
    {
        Assert.DoesNotContain(Scene.Publish.Files.Names, IsOfNames);
        Assert.DoesNotContain("AssetNames", Scene.Publish.Files.Text("App.deps.json"), StringComparison.Ordinal);
    }

    /// <summary>A project that sees internal types of the app; the folder has the app's files too.</summary>
    [Fact]
    public void AreKnownToTestsOfTheApp()
    {
        Assert.Contains(Scene.Tests.Names, name => name == "App.Tests.dll");
        Assert.DoesNotContain(Scene.Tests.Names, IsOfNames);
        Assert.DoesNotContain("AssetNames", Scene.Tests.Text("App.Tests.deps.json"), StringComparison.Ordinal);
    }

    /// <summary>The names are the same, so that nothing is compiled.</summary>
    [Fact]
    public void DoNotMakeTheCompilerRunAgain() => Assert.Equal(Scene.FirstAssembly, Scene.SecondAssembly);

    [Fact]
    public void FindShowsEachFileOfAPathBeforeABuild()
    {
        Assert.Contains(
            "    published      wwwroot/css/site.css (wwwroot)\n",
            Scene.Found.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("The assets of Components are not in this list", Scene.Found.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ListHasWhatIsPublished()
    {
        using var list = JsonDocument.Parse(Scene.List);
        Assert.Equal(
            Scene
                .Publish.WebRoot.Names.Where(FileTree.IsNotCompressed)
                .Where(name => name != "App.modules.json")
                .Select(FileTree.Plain)
                .Order(),
            list.RootElement.GetProperty("assets")
                .EnumerateArray()
                .Select(asset => asset.GetProperty("path").GetString())
                .Order()
        );
    }

    private static bool IsOfNames(string file) => file.Contains("AssetNames", StringComparison.Ordinal);

    private async Task<string> TextAsync(string page, string serve)
    {
        await using var app = await RunningApp.StartAsync(
            Path.Combine(Scene.Site.PublishFolder, "App.dll"),
            Scene.Site.PublishFolder,
            serve
        );
        return WebUtility.HtmlDecode((await app.GetAsync(page)).Text);
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        private const string Markup = """
            <link rel="stylesheet" href="~/@Assets.Css.Site">
            <link rel="stylesheet" href="~/@Assets.AppStyles">
            <img src="~/@Assets.Img.Logo" alt="">
            <script src="~/@Assets.Lib.V"></script>
            """;

        public Publish Misspelled { get; private set; } = null!;

        public Publish Found { get; private set; } = null!;

        public string List { get; private set; } = "";

        /// <summary>What a build of the test project has made.</summary>
        public FileTree Tests { get; private set; } = null!;

        public DateTime FirstAssembly { get; private set; }

        public DateTime SecondAssembly { get; private set; }

        private DateTime Assembly =>
            File.GetLastWriteTimeUtc(Path.Combine(Site.ProjectFolder, "obj/Release/net10.0/App.dll"));

        protected override async Task PlayAsync()
        {
            Site.WithLibrary()
                .WithAppThatUses(
                    """
                    <ProjectReference Include="../Components/Components.csproj" />
                    <AssetCollect Include="../vendor" BasePath="lib" />
                    <InternalsVisibleTo Include="App.Tests" />
                    """
                )
                .WithOrdinaryFiles()
                .Put(
                    "App.Tests/App.Tests.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk",
                        "net10.0",
                        """<ItemGroup><ProjectReference Include="../App/App.csproj" /></ItemGroup>"""
                    )
                )
                .Put("App.Tests/A.cs", "class A { public const string Site = App.Assets.Css.Site; }\n")
                .Put("vendor/v.js", "var a = 1;\n");
            Site.Write(
                "App.csproj",
                (await File.ReadAllTextAsync(Path.Combine(Site.ProjectFolder, "App.csproj"))).Replace(
                    "<Nullable>",
                    "<AssetsNames>true</AssetsNames><Nullable>",
                    StringComparison.Ordinal
                )
            );
            Site.Write("Program.cs", Projects.RazorPagesProgram);
            Pages("~/@Assets.Css.Site");
            Found = (await Site.RunTargetsAsync("AssetsFind", "-restore", "-p:AssetsPath=css/site.css")).Succeeded();
            Publish = (await Site.PublishAsync()).Succeeded();
            FirstAssembly = Assembly;
            var list = Path.Combine(Site.Root, "list.json");
            await Site.BuildOtherAsync("App.Tests");
            Tests = FileTree.Read(Path.Combine(Site.Root, "App.Tests/bin/Release/net10.0"));
            SecondAssembly = Assembly;
            (await Site.RunTargetsAsync("AssetsList", $"-p:AssetsResultFile={list}")).Succeeded();
            List = await File.ReadAllTextAsync(list);
            Pages("~/@Assets.Css.Sites");
            Misspelled = await Site.RunTargetsAsync("Build");
        }

        private void Pages(string stylesheet)
        {
            Site.Write(
                "Pages/Framework.cshtml",
                "@page \"/framework\"\n@using App\n@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n\n" + Markup
            );
            Site.Write(
                "Pages/Ours.cshtml",
                "@page \"/ours\"\n@using App\n@addTagHelper *, Assets.AspNetCore\n\n"
                    + Markup.Replace("~/@Assets.Css.Site", stylesheet, StringComparison.Ordinal)
                    + "\n<p>@Url.Asset(Assets.Content.Components.Library)</p>\n"
            );
        }
    }
}
