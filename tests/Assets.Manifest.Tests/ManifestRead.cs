using static Assets.Manifest.Tests.Manifests;

namespace Assets.Manifest.Tests;

public class ManifestRead
{
    [Fact]
    public void IsWhatWasWritten()
    {
        var read = Read(Write(Of("https://cdn.example/shop", [Stylesheet, Robots])));
        Assert.Equal("https://cdn.example/shop", read.BaseUrl);
        Assert.Equivalent(new[] { Stylesheet, Robots }, read.Entries, strict: true);
    }

    private static readonly EntryPoint Classic = new()
    {
        Scripts = ["app/runtime.js", "app/main.js"],
        IsModule = false,
    };

    private static readonly EntryPoint Modern = new()
    {
        Scripts = ["app/main.js"],
        Stylesheets = ["app/shared.css", "app/main.css"],
        LegacyScripts = ["app/polyfills-legacy.js", "app/main-legacy.js"],
    };

    [Fact]
    public void HasTheImportMapAndTheEntryPoints()
    {
        var read = Read(
            Write(
                Of(null, [Robots]) with
                {
                    Imports = new Dictionary<string, string> { ["lit"] = "lib/lit.js", ["/js/a.js"] = "js/a.js" },
                    EntryPoints = new Dictionary<string, EntryPoint> { ["main"] = Classic, ["src/main.ts"] = Modern },
                }
            )
        );
        Assert.Equal([new("/js/a.js", "js/a.js"), new("lit", "lib/lit.js")], read.Imports);
        Assert.Equal(["main", "src/main.ts"], read.EntryPoints.Keys);
        Assert.Equivalent(Classic, read.EntryPoints["main"], strict: true);
        Assert.Equivalent(Modern, read.EntryPoints["src/main.ts"], strict: true);
    }

    [Fact]
    public async Task ComesFromAFileToo()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Write(Of(null, [Robots])));
        Assert.Equal("robots.txt", Assert.Single(ManifestJson.Read(file).Entries).Path);
        Assert.Equal(
            "robots.txt",
            Assert.Single((await ManifestJson.ReadAsync(file, TestContext.Current.CancellationToken)).Entries).Path
        );
        File.Delete(file);
    }

    [Fact]
    public void MayStartWithAByteOrderMark() => Assert.Empty(Read("\uFEFF" + Write(Of(null, []))).Entries);

    [Fact]
    public void MayHoldPropertiesThatALaterWriterAdds() =>
        Assert.Equal(2, Read(With("\"type\":", "\"added\": {\"a\": [1]},\n\"type\":")).Entries.Count);

    [Fact]
    public void MayNameItsVersionLast() => Assert.Empty(Read("""{"assets":{},"version":1}""").Entries);
}
