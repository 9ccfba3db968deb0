namespace Assets.Core.Tests.Frontends;

public sealed class FrontendThatFails : IDisposable
{
    private readonly FrontendOnDisk frontend = new();

    public void Dispose() => frontend.Dispose();

    [Fact]
    public void ReportsCommandFolderExitCodeAndError()
    {
        var error = Assert.Single(frontend.With("echo 'Error: no such thing.' >&2; exit 7").Build());
        Assert.Equal("ASSETS310", error.Code);
        Assert.Equal(
            "The command 'echo 'Error: no such thing.' >&2; exit 7' failed in 'frontend' with exit code 7: Error: no such "
                + "thing. The files of an earlier publish are unchanged. Correct the errors in its output; to repeat them, "
                + "run the command in that folder.",
            error.Message
        );
    }

    [Fact]
    public void ReportsTheErrorsOfItsToolsFirst()
    {
        var diagnostics = frontend.With("echo 'src/main.js(1,2): error TS1: Wrong.'; exit 2").Build();
        Assert.Equal(["TS1", "ASSETS310"], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(frontend["src/main.js"], diagnostics[0].Place!.Value.File);
    }

    [Fact]
    public void IsNotUpToDateAfterwards()
    {
        var command = frontend.Project.Command;
        frontend.With($"{command}; test -e ../go").Build();
        frontend.Write("../go");
        Assert.Equal("first build", frontend.ReasonToBuild());
    }

    [Fact]
    public void IsNotUpToDateWithTheOutputOfAnEarlierBuild()
    {
        frontend.With($"{frontend.Project.Command} && test ! -e src/bad").Build();
        frontend.Write("src/bad");
        Assert.Equal("ASSETS310", Assert.Single(frontend.Build()).Code);
        Assert.Equal("ASSETS310", Assert.Single(frontend.Build()).Code);
    }

    [Fact]
    public void ReportsAMissingProgramAndHowToInstallIt()
    {
        frontend.Variables["PATH"] = frontend["nothing"];
        var error = Assert.Single(frontend.With("npm run build").Build());
        Assert.Equal("ASSETS312", error.Code);
        Assert.Contains("Install Node.js (https://nodejs.org)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsAMissingOutput() => Assert.Equal("ASSETS314", Assert.Single(frontend.With("true").Build()).Code);

    /// <summary>A tool could wait for an answer that nobody gives.</summary>
    [Fact]
    public void CannotAskAnything() =>
        Assert.Equal("ASSETS310", Assert.Single(frontend.With("read answer").Build()).Code);
}
