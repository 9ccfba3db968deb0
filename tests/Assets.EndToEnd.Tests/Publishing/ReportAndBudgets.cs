using System.Text.Json;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>A site with a budget and a report; then a script grows.</summary>
public sealed class ReportAndBudgets(ReportAndBudgets.Play scene) : EndToEnd<ReportAndBudgets.Play>(scene)
{
    [Fact]
    public void ShowsWhereTheReportIs() =>
        Assert.Contains(
            $"Assets report: {Path.Combine(Scene.Reports, "assets.report.html")}",
            Scene.First.Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void ReportsWhatWasPublished()
    {
        var report = Scene.Report;
        Assert.Equal("App", report.GetProperty("app").GetString());
        var site = Asset(report, "css/site.css");
        Assert.Equal("wwwroot/css/site.css", site.GetProperty("file").GetString());
        Assert.Contains(
            site.GetProperty("references").EnumerateArray(),
            reference =>
                reference.GetProperty("to").GetString() == "img/logo.svg"
                && reference.GetProperty("line").GetInt32() == 2
        );
        Assert.Equal(
            "js",
            Assert.Single(report.GetProperty("budgets").EnumerateArray()).GetProperty("name").GetString()
        );
        Assert.Equal(
            ["js/app.js"],
            Assert
                .Single(report.GetProperty("views").EnumerateArray())
                .GetProperty("references")
                .EnumerateArray()
                .Select(one => one.GetProperty("to").GetString())
        );
    }

    [Fact]
    public void HasNoPathOfTheMachine() =>
        Assert.DoesNotContain(Scene.Root, Scene.Report.GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void PublishesNoReport() =>
        Assert.DoesNotContain(Scene.First.Files.Names, name => name.Contains("report", StringComparison.Ordinal));

    [Fact]
    public void ReportsAgainWhenNothingChanged()
    {
        Assert.Contains(", results up to date; ", Scene.Second.Summary, StringComparison.Ordinal);
        Assert.Equal(WithoutTimes(Scene.Report), WithoutTimes(Scene.ReportOfSecond));
    }

    [Fact]
    public void FailsWhenAFileBreaksTheBudgetAndNamesIt()
    {
        var error = Scene.Broken.The("ASSETS320");
        Assert.NotEqual(0, Scene.Broken.ExitCode);
        Assert.Contains("Since the last publish 'js/app.js' grew by ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("App.csproj", error.File, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsThePreviousOutputWhole() => Assert.Equal(Scene.First.Files.Content, Scene.Broken.Files.Content);

    [Fact]
    public void CanBeWrittenWithoutAPublish()
    {
        Assert.Contains("Assets report: ", Scene.Target.Output, StringComparison.Ordinal);
        Assert.Equal(Scene.Second.Files.Touched, Scene.Target.Files.Touched);
    }

    private static JsonElement Asset(JsonElement report, string path) =>
        Assert.Single(
            report.GetProperty("assets").EnumerateArray(),
            asset => asset.GetProperty("path").GetString() == path
        );

    private static string WithoutTimes(JsonElement report) =>
        string.Join(
            '\n',
            report
                .EnumerateObject()
                .Where(part => part.Name is not "run")
                .Select(part => $"{part.Name} {part.Value.GetRawText()}")
        );

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public string Root => Site.Root;

        public string Reports => Path.Combine(Site.Root, "reports");

        public Publish Broken { get; private set; } = null!;

        public Publish Target { get; private set; } = null!;

        public JsonElement Report { get; private set; }

        public JsonElement ReportOfSecond { get; private set; }

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write("Pages/Index.cshtml", "@page\n<script type=\"module\" src=\"~/js/app.js\"></script>\n")
                .Project("""<ItemGroup><AssetBudget Include="js" Match="**/*.js" Max="2KB" /></ItemGroup>""");
            First = (await Site.PublishAsync("-p:AssetsReport=../reports")).Succeeded();
            Report = Read();
            Second = (await Site.PublishAsync("-p:AssetsReport=../reports")).Succeeded();
            ReportOfSecond = Read();
            Target = (await Site.RunTargetsAsync("AssetsReport")).Succeeded();
            Site.Write("wwwroot/js/app.js", OrdinarySite.SlowScript(1)[..20_000]);
            Broken = await Site.PublishAsync();
        }

        private JsonElement Read()
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Reports, "assets.report.json")));
            return document.RootElement.Clone();
        }
    }
}
