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

    [Fact]
    public void HasTheImportMapAndTheEntryPoints()
    {
        var read = Read(
            Write(
                Of(null, [Robots]) with
                {
                    Imports = new Dictionary<string, string> { ["lit"] = "lib/lit.js", ["/js/a.js"] = "js/a.js" },
                    EntryPoints = new Dictionary<string, IReadOnlyList<string>>
                    {
                        ["src/main.ts"] = ["app/main.js", "app/main.css"],
                    },
                }
            )
        );
        Assert.Equal([new("/js/a.js", "js/a.js"), new("lit", "lib/lit.js")], read.Imports);
        Assert.Equal(["app/main.js", "app/main.css"], Assert.Single(read.EntryPoints).Value);
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
