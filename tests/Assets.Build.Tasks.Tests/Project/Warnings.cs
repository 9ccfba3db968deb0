using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;

namespace Assets.Build.Tasks.Tests.Project;

public sealed class Warnings
{
    [Theory]
    [InlineData(false, "", "", "", "Warning")]
    [InlineData(true, "", "", "", "Error")]
    [InlineData(true, "CS1591; ASSETS201", "", "", "Information")]
    [InlineData(true, "assets201,CS1591", "", "", "Information")]
    [InlineData(true, "", "", "ASSETS201", "Warning")]
    [InlineData(false, "", "ASSETS201", "", "Error")]
    [InlineData(false, "", "ASSETS202", "", "Warning")]
    [InlineData(false, "ASSETS201", "ASSETS201", "", "Information")]
    [InlineData(false, "", "ASSETS201", "ASSETS201", "Warning")]
    public void AreLoggedWithTheSeverityOfTheProject(
        bool treatAsErrors,
        string silenced,
        string errors,
        string notErrors,
        string expected
    ) =>
        Assert.Equal(
            expected,
            new WarningRules(treatAsErrors, silenced, errors, notErrors)
                .Apply(new Diagnostic("ASSETS201", Severity.Warning, ""))
                .ToString()
        );

    [Theory]
    [InlineData(true, "", "Warning")]
    [InlineData(true, "ASSETS213", "Error")]
    public void ThatAreAdviceAreErrorsOnlyByTheirCode(bool treatAsErrors, string errors, string expected) =>
        Assert.Equal(
            expected,
            new WarningRules(treatAsErrors, "", errors, "")
                .Apply(new Diagnostic("ASSETS213", Severity.Advice, ""))
                .ToString()
        );

    [Fact]
    public void DoNotSilenceErrors() =>
        Assert.Equal(
            Severity.Error,
            new WarningRules(false, "ASSETS101", "", "ASSETS101").Apply(new Diagnostic("ASSETS101", Severity.Error, ""))
        );
}
