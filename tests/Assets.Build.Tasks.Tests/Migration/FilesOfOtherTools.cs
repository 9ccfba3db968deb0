using Assets.Build.Tasks.Migration;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests.Migration;

/// <summary>A project with the configuration files of tools that it used before.</summary>
public sealed class FilesOfOtherTools : IDisposable
{
    private readonly ProjectOnDisk project = new ProjectOnDisk()
        .Write(
            "bundleconfig.json",
            """
            [
              { "outputFileName": "wwwroot/a.min.css", "inputFiles": ["wwwroot/a.css"] },
              { "outputFileName": "wwwroot/all.js", "inputFiles": ["wwwroot/a.js", "wwwroot/b.js"] }
            ]
            """
        )
        .Write("compilerconfig.json", """[{ "outputFile": "wwwroot/b.css", "inputFile": "Styles/b.scss" }]""")
        .Write("libman.json", """{ "libraries": [{ "library": "a@1", "destination": "wwwroot/lib/a" }] }""")
        .Write("gulpfile.js");

    [Fact]
    public void AreReportedAtTheirPlaces() =>
        Assert.Equal(
            [
                "ASSETS020 bundleconfig.json(2,3)",
                "ASSETS020 bundleconfig.json(3,3)",
                "ASSETS021 compilerconfig.json(1,2)",
                "ASSETS022 libman.json(1,17)",
                "ASSETS023 gulpfile.js(0,0)",
            ],
            Reported()
        );

    [Theory]
    [InlineData("BuildBundlerMinifier", "ASSETS020")]
    [InlineData("buildbundlerminifierplus", "ASSETS020")]
    [InlineData("BuildWebCompiler2022", "ASSETS021")]
    [InlineData("Microsoft.Web.LibraryManager.Build", "ASSETS022")]
    public void AreNotReportedIfAPackageReadsThem(string package, string code) =>
        Assert.DoesNotContain(Reported(packages: [package]), line => line.StartsWith(code, StringComparison.Ordinal));

    [Theory]
    [InlineData("ASSETS020")]
    [InlineData("ASSETS021")]
    [InlineData("ASSETS022")]
    [InlineData("ASSETS023")]
    public void AreNotReportedIfTheirCodeIsInNoWarn(string code) =>
        Assert.DoesNotContain(Reported(noWarn: code), line => line.StartsWith(code, StringComparison.Ordinal));

    [Fact]
    public void NeverFailAPublishThatTreatsWarningsAsErrors()
    {
        project.Write("bundleconfig.json", "[ damaged");
        Assert.Contains("ASSETS024 bundleconfig.json(1,3)", Reported(treatWarningsAsErrors: true));
    }

    [Fact]
    public void ThatAreThereAreNotMissing()
    {
        project.Write("wwwroot/lib/a/a.js");
        Assert.DoesNotContain(Reported(), line => line.StartsWith("ASSETS022", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".", "npm run build")]
    [InlineData("frontend", "npx gulp build")]
    public void AreNotReportedIfAFrontEndStartsThem(string include, string command) =>
        Assert.DoesNotContain(
            Reported(frontends: [project.Item(include, ("Command", command))]),
            line => line.StartsWith("ASSETS023", StringComparison.Ordinal)
        );

    [Fact]
    public void AreNotReportedIfTheProjectFileStartsThem()
    {
        project.Write("App.csproj", "<Project><Target Name=\"T\"><Exec Command=\"gulp min\" /></Target></Project>");
        Assert.DoesNotContain(Reported(), line => line.StartsWith("ASSETS023", StringComparison.Ordinal));
    }

    public void Dispose() => project.Dispose();

    private IReadOnlyList<string> Reported(
        string[]? packages = null,
        string noWarn = "",
        bool treatWarningsAsErrors = false,
        ITaskItem[]? frontends = null
    )
    {
        var engine = new RecordingEngine();
        using var task = new ExplainOtherTools
        {
            BuildEngine = engine,
            ProjectDirectory = project.Folder,
            ProjectFiles = [Path.Combine(project.Folder, "App.csproj")],
            Packages = packages ?? [],
            Frontends = frontends ?? [],
            NoWarn = noWarn,
            TreatWarningsAsErrors = treatWarningsAsErrors,
        };
        Assert.True(task.Execute());
        return
        [
            .. engine.Warnings.Select(warning =>
                $"{warning.Code} {Path.GetFileName(warning.File)}({warning.LineNumber},{warning.ColumnNumber})"
            ),
        ];
    }
}
