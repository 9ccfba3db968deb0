using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// What holds of an app as <c>dotnet run</c> starts it: built, never published, from the project's folder.
/// </summary>
public abstract class DevelopmentRun<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : DevelopmentScenario
{
    [Fact]
    public async Task ServesSourcesAsTheyAre() =>
        Assert.Contains("// Says hello.", (await Scene.App.GetAsync("js/app.js")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task MakesBrowsersRevalidateEachTime() =>
        Assert.False((await Scene.App.GetAsync("js/app.js")).IsImmutable);

    [Fact]
    public async Task ShowsAChangeAtOnce()
    {
        Scene.Site.Write("wwwroot/css/other.css", "changed { }");
        Assert.Equal("changed { }", (await Scene.App.GetAsync("css/other.css")).Text);
    }

    [Fact]
    public void PublishesNothing() => Assert.Empty(FileTree.Read(Scene.Site.CacheFolder).Names);
}

public sealed class DevelopmentWithUseAssets(DevelopmentWithUseAssets.Play scene)
    : DevelopmentRun<DevelopmentWithUseAssets.Play>(scene)
{
    [Fact]
    public async Task ServesCollectedFolders() =>
        Assert.Equal("brand { }", (await Scene.App.GetAsync("brand/brand.css")).Text);

    [Fact]
    public async Task ServesNewFiles()
    {
        Scene.Site.Write("wwwroot/css/new.css", "new { }");
        Assert.Equal("new { }", (await Scene.App.GetAsync("css/new.css")).Text);
    }

    [Fact]
    public async Task ServesLibraries() =>
        Assert.Contains(
            "pattern.svg",
            (await Scene.App.GetAsync("_content/Components/library.css")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task GivesPlainUrls() =>
        Assert.Equal("/css/site.css", (await Scene.App.GetAsync("url?path=css/site.css")).Text);

    [Fact]
    public async Task WarnsOfFilesThatAPublishLeavesOut()
    {
        await Scene.App.GetAsync("url?path=drafts/idea.css");
        await Scene.App.SaysAsync("ASSETS407: 'drafts/idea.css' is served here and will not be in the published site");
    }

    public sealed class Play(PackedPackage package) : DevelopmentScenario(package, "assets");
}

public sealed class DevelopmentWithMapStaticAssets(DevelopmentWithMapStaticAssets.Play scene)
    : DevelopmentRun<DevelopmentWithMapStaticAssets.Play>(scene)
{
    [Fact]
    public async Task ServesLibraries() =>
        Assert.Contains(
            "pattern.svg",
            (await Scene.App.GetAsync("_content/Components/library.css")).Text,
            StringComparison.Ordinal
        );

    public sealed class Play(PackedPackage package) : DevelopmentScenario(package, "framework");
}

/// <param name="serve"><c>assets</c> or <c>framework</c>: who answers.</param>
public abstract class DevelopmentScenario(PackedPackage package, string serve) : Scenario(package)
{
    internal RunningApp App { get; private set; } = null!;

    /// <inheritdoc/>
    protected override async Task PlayAsync()
    {
        Site.WithOrdinaryFiles()
            .WithLibrary()
            .Write("wwwroot/drafts/idea.css", "idea { }")
            .Put("brand/brand.css", "brand { }")
            .Project(
                """
                <ItemGroup>
                  <ProjectReference Include="../Components/Components.csproj" />
                  <AssetCollect Include="../brand" BasePath="brand" />
                  <AssetCollect Update="wwwroot" Ignore="drafts/" />
                </ItemGroup>
                """
            );
        await Site.BuildAsync();
        App = await RunningApp.StartAsync(
            Path.Combine(Site.ProjectFolder, "bin", "Debug", "net10.0", "App.dll"),
            Site.ProjectFolder,
            serve,
            "Development"
        );
    }

    /// <inheritdoc/>
    protected override async ValueTask EndAsync()
    {
        if (App is not null)
            await App.DisposeAsync();
    }
}
