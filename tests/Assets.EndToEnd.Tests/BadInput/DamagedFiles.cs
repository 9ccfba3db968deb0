using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>
/// Files that something is wrong with, among others that are fine: each is reported and published as it is; the others are
/// published as usual.
/// </summary>
public sealed class DamagedFiles(DamagedFiles.Play scene) : EndToEnd<DamagedFiles.Play>(scene)
{
    private Publish Publish => Scene.Publish;

    [Fact]
    public void PublishAllTheSame() => Assert.Equal(0, Publish.ExitCode);

    [Theory]
    [InlineData("ASSETS301", "App/wwwroot/bad/script.js", 2, 9)]
    [InlineData("ASSETS301", "App/wwwroot/bad/style.css", 2, 1)]
    [InlineData("ASSETS303", "App/wwwroot/bad/list.json", 3, 3)]
    [InlineData("ASSETS201", "App/wwwroot/css/missing.css", 3, 38)]
    public void AreReportedWithFileLineAndColumn(string code, string file, int line, int column)
    {
        var told = Publish.The(code, file);
        Assert.Equal((line, column), (told.Line, told.Column));
    }

    [Fact]
    public void AreWarningsOnly() => Assert.Empty(Publish.Errors);

    [Fact]
    public void AreReportedOnce() => Assert.Equal(Publish.Diagnostics.Distinct(), Publish.Diagnostics);

    [Fact]
    public void AreReportedAsInvalidUtf8() => Assert.Equal("App/wwwroot/bad/latin1.css", Publish.The("ASSETS203").File);

    [Fact]
    public void AreReportedWithTheNearestName() =>
        Assert.Contains("Did you mean 'img/logo.svg'?", Publish.The("ASSETS201").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("bad/script.js")]
    [InlineData("bad/style.css")]
    [InlineData("bad/list.json")]
    [InlineData("bad/latin1.css")]
    [InlineData("bad/empty.js")]
    [InlineData("bad/empty.css")]
    [InlineData("bad/empty.json")]
    [InlineData("big/data.bin")]
    public void ArePublishedAsTheyAre(string path) =>
        Assert.Equal(
            FileTree.Read(Path.Combine(Scene.Site.ProjectFolder, "wwwroot")).Files[path].Digest,
            Publish.WebRoot.Files[Publish.WebRoot.NameOf(path)].Digest
        );

    [Fact]
    public void DoNotAffectOtherReferencesOfTheFile() =>
        Assert.Contains(
            Publish.WebRoot.NameOf("css/base.css")["css/".Length..],
            Publish.WebRoot.TextOf("css/missing.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void LeaveTheMissingReferenceAsItIs() =>
        Assert.Contains("../img/Logo.svg", Publish.WebRoot.TextOf("css/missing.css"), StringComparison.Ordinal);

    [Fact]
    public void DoNotAffectOtherFiles() =>
        Assert.Contains(
            Publish.WebRoot.NameOf("img/logo.svg"),
            Publish.WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void MinifyALargeFile() =>
        Assert.InRange(
            Publish.WebRoot.Files[Publish.WebRoot.NameOf("big/large.js")].Length,
            1,
            Scene.LargeScript.Length - 1
        );

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        // 20 MB of script, not of one kind of byte, but quick to compress.
        public string LargeScript { get; } =
            string.Concat(
                Enumerable.Range(0, 400_000).Select(i => $"export const constant{i} = {i} * 2;  // {i % 7}\n")
            );

        protected override async Task PlayAsync() =>
            Publish = await Site.WithOrdinaryFiles()
                .Write("wwwroot/bad/script.js", "let a = 1;\nlet b = = 2;\n")
                .Write("wwwroot/bad/style.css", "a { color: red\n")
                .Write("wwwroot/bad/list.json", "[\n  1,\n  x\n]\n")
                .Write("wwwroot/bad/latin1.css", [.. "a::before { content: '"u8, 0xE4, .. "' }"u8])
                .Write("wwwroot/bad/empty.js", "")
                .Write("wwwroot/bad/empty.css", "")
                .Write("wwwroot/bad/empty.json", "")
                .Write("wwwroot/big/data.bin", new byte[20_000_000])
                .Write("wwwroot/big/large.js", LargeScript)
                .Write(
                    "wwwroot/css/missing.css",
                    "@import 'base.css';\n/* a comment\n   over lines */ b { background: url(../img/Logo.svg) }\n"
                )
                .PublishAsync();
    }
}
