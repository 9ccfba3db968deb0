using System.Net;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Moving;

/// <summary>
/// The sites of docs/moving, published as the pages write them. Packages of other tools are not on every machine: the
/// site before is published only where it needs none.
/// </summary>
public sealed class MovedSites(MovedSites.Play scene) : EndToEnd<MovedSites.Play>(scene)
{
    [Theory]
    [InlineData("asp-append-version")]
    [InlineData("map-static-assets")]
    public void HadThePageThatTheGuideShowsBefore(string guide) =>
        Assert.All(
            new Guide(guide).PageBefore,
            element => Assert.Contains(element, Scene.Before[guide].Page, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("asp-append-version")]
    [InlineData("bundler-minifier")]
    [InlineData("libman")]
    [InlineData("map-static-assets")]
    [InlineData("vite-aspnetcore")]
    [InlineData("weboptimizer")]
    public void HaveThePageThatTheGuideShows(string guide)
    {
        Assert.NotEmpty(new Guide(guide).PageAfter);
        Assert.All(
            new Guide(guide).PageAfter,
            element => Assert.Contains(element, Scene.After[guide].Page, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("asp-append-version")]
    [InlineData("bundler-minifier")]
    [InlineData("libman")]
    [InlineData("map-static-assets")]
    [InlineData("vite-aspnetcore")]
    [InlineData("weboptimizer")]
    public void HaveNoWarningLeft(string guide) => Assert.Empty(Scene.After[guide].Publish.Diagnostics);

    [Theory]
    [InlineData("bundler-minifier", "ASSETS020")]
    [InlineData("libman", "ASSETS022")]
    public void ReportWhatTheGuideShows(string guide, string code) =>
        Assert.Equal(
            new Guide(guide).Messages,
            Scene
                .Messages[guide]
                .Diagnostics.Where(diagnostic => diagnostic.Code == code)
                .Select(diagnostic => diagnostic.ToString().Replace("App/", "", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("bundler-minifier", "css/site.css", "img/sky.svg")]
    [InlineData("asp-append-version", "css/site.css", "img/logo.svg")]
    [InlineData("map-static-assets", "css/site.css", "img/sky.svg")]
    [InlineData("map-static-assets", "js/app.js", "js/greet.js")]
    [InlineData("weboptimizer", "css/all.css", "css/site.css")]
    public void FollowReferences(string guide, string file, string target)
    {
        var root = Scene.After[guide].Publish.WebRoot;
        Assert.Contains(root.NameOf(target).Split('/')[^1], root.TextOf(file), StringComparison.Ordinal);
    }

    [Fact]
    public void MinifySyntaxThatOtherMinifiersRefuse() =>
        Assert.Contains(
            "?.",
            Scene.After["weboptimizer"].Publish.WebRoot.TextOf("js/site.js"),
            StringComparison.Ordinal
        );

    /// <summary>A publish and the page that its app has at <c>/</c>, without fingerprints.</summary>
    public sealed record Outcome(Publish Publish, string Page);

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        public Dictionary<string, Outcome> Before { get; } = [];

        public Dictionary<string, Publish> Messages { get; } = [];

        public Dictionary<string, Outcome> After { get; } = [];

        protected override async Task PlayAsync()
        {
            foreach (var name in (string[])["asp-append-version", "map-static-assets"])
            {
                var site = Written(name);
                site.Write("App.csproj", Projects.Of("Microsoft.NET.Sdk.Web", "net10.0"));
                Before[name] = await OutcomeAsync(site);
                Directory.Delete(site.PublishFolder, recursive: true);
                await AfterAsync(name, site);
            }

            await MessagesAndAfterAsync("bundler-minifier", "bundleconfig.json");
            await MessagesAndAfterAsync("libman", "libman.json");
            await AfterAsync("weboptimizer", Written("weboptimizer"));
            await AfterAsync("vite-aspnetcore", WithFrontend(Written("vite-aspnetcore")));
        }

        /// <summary>A script takes the place of Vite: it writes the same files.</summary>
        private static Site WithFrontend(Site site) =>
            site.Write("frontend/package.json", """{ "type": "module", "scripts": { "build": "node build.js" } }""")
                .Write("frontend/src/main.ts", "import './main.css';\n")
                .Write(
                    "frontend/build.js",
                    """
                    import { mkdirSync, writeFileSync } from 'node:fs';
                    mkdirSync('dist/.vite', { recursive: true });
                    mkdirSync('dist/assets', { recursive: true });
                    writeFileSync('dist/assets/main-AbCdEf12.js', 'console.log("built")\n');
                    writeFileSync('dist/assets/main-BcDeFg23.css', 'body{color:red}\n');
                    writeFileSync('dist/.vite/manifest.json', JSON.stringify({
                      'src/main.ts': {
                        file: 'assets/main-AbCdEf12.js', name: 'main', src: 'src/main.ts', isEntry: true,
                        css: ['assets/main-BcDeFg23.css'],
                      },
                    }));
                    """
                );

        private async Task MessagesAndAfterAsync(string name, string configuration)
        {
            var site = Written(name);
            Messages[name] = (await site.PublishAsync()).Succeeded();
            site.Delete(configuration);
            // What npm installs.
            if (name == "libman")
                site.Write("node_modules/jquery/dist/jquery.min.js", "var jQuery={};");
            await AfterAsync(name, site);
        }

        private async Task AfterAsync(string name, Site site)
        {
            new Guide(name).WriteAfter(site);
            After[name] = await OutcomeAsync(site);
        }

        private Site Written(string name)
        {
            var site = NewSite(name);
            new Guide(name).WriteBefore(site);
            return site;
        }

        private static async Task<Outcome> OutcomeAsync(Site site)
        {
            var publish = (await site.PublishAsync()).Succeeded();
            await using var app = await RunningApp.StartAsync(
                Path.Combine(site.PublishFolder, "App.dll"),
                site.PublishFolder,
                "assets"
            );
            return new(publish, Guide.Normal(WebUtility.HtmlDecode((await app.GetAsync("/")).Text)));
        }
    }
}
