using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>What holds of a published app with a class library, however the library came to it.</summary>
public abstract class PublishWithLibrary<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : OnePublish
{
    private FileTree WebRoot => Scene.Publish.WebRoot;

    [Fact]
    public void PublishesTheLibrarysFilesProcessed() =>
        Assert.Equal(
            [
                "App.styles.css",
                "_content/Components/Components.bundle.scp.css",
                "_content/Components/Components.lib.module.js",
                "_content/Components/library.css",
                "_content/Components/pattern.svg",
                "css/site.css",
            ],
            WebRoot.Fingerprinted.Where(FileTree.IsNotCompressed).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void PublishesNothingUnprocessedButTheListOfModules() =>
        Assert.Equal(["App.modules.json"], WebRoot.Unfingerprinted.Where(FileTree.IsNotCompressed));

    [Fact]
    public void RewritesReferencesInTheLibrary() =>
        Assert.Contains(
            Path.GetFileName(WebRoot.NameOf("_content/Components/pattern.svg")),
            WebRoot.TextOf("_content/Components/library.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void RewritesReferencesIntoTheLibrary() =>
        Assert.Contains(
            $"../{WebRoot.NameOf("_content/Components/library.css")}",
            WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void RewritesTheImportOfScopedStyles() =>
        Assert.Contains(
            WebRoot.NameOf("_content/Components/Components.bundle.scp.css"),
            WebRoot.TextOf("App.styles.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void KeepsTheScopesOfStyles() =>
        Assert.Matches(@"^\.card\[b-[a-z0-9]+\]", WebRoot.TextOf("_content/Components/Components.bundle.scp.css"));

    [Fact]
    public void ListsTheInitialiserUnderItsPublishedName() =>
        Assert.Contains(
            WebRoot.NameOf("_content/Components/Components.lib.module.js"),
            WebRoot.Text("App.modules.json"),
            StringComparison.Ordinal
        );

    [Fact]
    public void RoutesThePlainNames() =>
        Assert.Equal(
            [WebRoot.NameOf("_content/Components/library.css")],
            Scene.Publish.Endpoints.Of("_content/Components/library.css")
        );

    [Fact]
    public void RoutesTheInitialisersPlainName() =>
        Assert.Equal(
            [WebRoot.NameOf("_content/Components/Components.lib.module.js")],
            Scene.Publish.Endpoints.Of("_content/Components/Components.lib.module.js")
        );

    [Fact]
    public void WarnsOfNothing() => Assert.Empty(Scene.Publish.Diagnostics);
}
