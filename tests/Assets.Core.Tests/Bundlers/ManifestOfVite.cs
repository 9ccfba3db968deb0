using Assets.Core.Bundlers;

namespace Assets.Core.Tests.Bundlers;

public sealed class ManifestOfVite
{
    [Fact]
    public void HasAnEntryPointForEachEntryOfTheSource() =>
        Assert.Equal(["src/admin.ts", "src/main.tsx"], Recorded.Read("vite").EntryPoints.Keys);

    [Fact]
    public void HasTheStylesheetsOfStaticImportsFirstAsInThePagesThatViteWrites()
    {
        var main = Recorded.Read("vite").EntryPoints["src/main.tsx"];
        Assert.Equal(["assets/main-DmELJCCu.js"], main.Scripts);
        Assert.Equal(["assets/preload-helper-Dn0TWFOf.css", "assets/main-C6Towqt6.css"], main.Stylesheets);
        Assert.True(main.IsModule);
    }

    [Fact]
    public void HasNoStylesheetsOfDynamicImports() =>
        Assert.DoesNotContain(
            Recorded.Read("vite").EntryPoints.Values.SelectMany(entry => entry.Stylesheets),
            file => file.Contains("Lazy", StringComparison.Ordinal)
        );

    [Fact]
    public void ListsChunksStylesheetsAndAssets()
    {
        var files = Recorded.Read("vite").Files;
        Assert.Equal(files.Select(file => file.Path).Distinct(), files.Select(file => file.Path));
        Assert.Contains(new ListedFile("assets/main-C6Towqt6.css", "main"), files);
        Assert.Contains(new ListedFile("assets/a-CjJjD4JM.woff2", "a"), files);
        Assert.Contains(new ListedFile("assets/worker-RYJm0yTN.js", "worker"), files);
    }

    [Fact]
    public void HasPolyfillsBeforeTheScriptsAndTheLegacyBuildBesideThem()
    {
        var (name, main) = Assert.Single(Recorded.Read("vite-legacy").EntryPoints);
        Assert.Equal("src/main.tsx", name);
        Assert.Equal(["assets/polyfills-Bmmk8lUA.js", "assets/main-Ct71pjnd.js"], main.Scripts);
        Assert.Equal(["assets/polyfills-legacy-CRiRSS64.js", "assets/main-legacy-CtyTNwV2.js"], main.LegacyScripts);
    }

    [Fact]
    public void GivesTheOnlyStylesheetToEachEntryPoint() =>
        Assert.Equal(
            ["assets/style-Dq0ipHzh.css"],
            Recorded.Read("vite-one-stylesheet").EntryPoints["src/main.tsx"].Stylesheets
        );

    [Fact]
    public void HasNoScriptForAnEntryThatIsAStylesheet()
    {
        var main = Recorded.Read("vite-stylesheet-entry").EntryPoints["src/main.css"];
        Assert.Empty(main.Scripts);
        Assert.Equal(["assets/main-C6Towqt6.css"], main.Stylesheets);
    }

    [Fact]
    public void IsReadAsVite4WroteIt() =>
        Assert.Equal(["assets/main-f1efdae7.css"], Recorded.Read("vite-4").EntryPoints["s/main.js"].Stylesheets);

    [Theory]
    [InlineData("""{"name": "Shop", "icons": [{"src": "icon.png"}]}""")]
    [InlineData("""{"share_target": {"action": "/share", "params": {"title": "t"}}, "name": "Shop"}""")]
    [InlineData("""{"boom": {"file": "boom.mp3", "src": "sounds/boom.wav"}}""")]
    [InlineData("""{"hello": "Hello", "bye.": "Bye."}""")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void IsNotMistakenForAnotherDocument(string json) => Assert.Null(Recorded.Parse(json));
}
