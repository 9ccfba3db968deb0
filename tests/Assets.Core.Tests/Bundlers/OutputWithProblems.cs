using Assets.Core.Diagnostics;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Bundlers;

public sealed class OutputWithProblems : IDisposable
{
    private const string Manifest = "dist/.vite/manifest.json";
    private readonly BundledSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void IsReportedWithThePlaceOfAFileThatIsMissing()
    {
        var result = site.With("vite", "dist/", ".vite/manifest.json").Delete("dist/assets/main-DmELJCCu.js").Run();
        var problem = result.Only("ASSETS121");
        Assert.Equal(new Place(site.Site.FileOf(Manifest), 54, 14), problem.Place);
        Assert.Contains("'assets/main-DmELJCCu.js'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'src/main.tsx'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["src/admin.ts"], result.Manifest().EntryPoints.Keys);
    }

    [Fact]
    public void IsReportedOnceForAllFilesThatAreMissing()
    {
        site.With(Manifest, Recorded.Text("vite")).With("dist/a.js", "1");
        Assert.Contains("and 12 more", site.Run().Only("ASSETS121").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsReportedIfAnEntryPointIsExcluded()
    {
        site.Site.Options = site.Site.Options with { Ignore = Assets.Web.Glob.ParseList("dist/assets/main-*") };
        var result = site.WithEntry().With("dist/assets/main-DRAyO6I5.js", "1").With("dist/a.js", "2").Run();
        Assert.Contains("It exists, but is excluded", result.Only("ASSETS121").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"src/main.ts": {"file": """, 1, 25)]
    [InlineData("[1]", 0, 0)]
    public void IsReportedIfItsManifestIsDamagedAndAllElseGoesOn(string manifest, int line, int column)
    {
        var result = site.With(Manifest, manifest).With("dist/a.js", "1").Run();
        var problem = result.Only("ASSETS120");
        Assert.Equal((Severity.Warning, line), (problem.Severity, problem.Place!.Value.Line));
        Assert.True(problem.Place!.Value.Column >= column);
        Assert.True(result.Succeeded);
        Assert.NotEqual("dist/a.js", result.Url("dist/a.js"));
    }

    [Fact]
    public void IsReadAgainWhenOnlyItsManifestHasChanged()
    {
        site.WithEntry().With("dist/assets/main-DRAyO6I5.js", "1").Run();
        site.With(
            Manifest,
            File.ReadAllText(site.Site.FileOf(Manifest)).Replace("src/", "app/", StringComparison.Ordinal)
        );
        Assert.Equal(["app/main.ts"], site.Run().Manifest().EntryPoints.Keys);
    }

    [Fact]
    public void IsReportedAgainWhenNothingHasChanged()
    {
        site.With("vite", "dist/", ".vite/manifest.json").Delete("dist/assets/main-DmELJCCu.js").Run();
        Assert.NotNull(site.Run().Only("ASSETS121"));
    }
}
