using Assets.Build.Tasks.Reporting;
using Assets.Core.Diagnostics;

namespace Assets.Build.Tasks.Tests.Reporting;

public sealed class PlacesOfReports
{
    private const string Project = "/p/App";

    [Theory]
    [InlineData("", "")]
    [InlineData("false", "")]
    [InlineData("true", "/o/report/assets.report.html /o/report/assets.report.json /o/report/assets.report.md")]
    [InlineData("../r.html", "/p/r.html")]
    [InlineData("r.md; out/r.html", "/p/App/out/r.html /p/App/r.md")]
    [InlineData("out", "/p/App/out/assets.report.html /p/App/out/assets.report.json /p/App/out/assets.report.md")]
    [InlineData(
        "out/v1.0/",
        "/p/App/out/v1.0/assets.report.html /p/App/out/v1.0/assets.report.json /p/App/out/v1.0/assets.report.md"
    )]
    public void AreRead(string property, string expected)
    {
        var (targets, reported) = Read(property);
        Assert.Equal(expected, string.Join(' ', targets.Files));
        Assert.Empty(reported);
    }

    [Theory]
    [InlineData("r.txt", "ASSETS002")]
    [InlineData("wwwroot/r.html", "ASSETS324")]
    [InlineData("../out/wwwroot", "ASSETS324")]
    public void ThatCannotBeAreReported(string property, string code)
    {
        var (targets, reported) = Read(property);
        Assert.Empty(targets.Files);
        Assert.Equal((code, Severity.Error), (Assert.Single(reported).Code, reported[0].Severity));
    }

    private static (ReportTargets Targets, IReadOnlyList<Diagnostic> Reported) Read(string property)
    {
        var reported = new List<Diagnostic>();
        return (
            ReportTargets.Read(property, Project, "/o", ["/p/App/wwwroot", "/p/out/wwwroot"], reported.Add),
            reported
        );
    }
}
