using System.Diagnostics;

namespace Assets.Repository.Tests;

/// <summary>
/// The end-to-end tests run the steps of the sample (<c>eng/dockerfile.sh</c>). These tests keep the documentation, the
/// sample and the script alike.
/// </summary>
public sealed class DockerSample
{
    private static readonly string Dockerfile = Repository.Read("samples/Docker/Dockerfile");

    [Fact]
    public void Is_what_the_documentation_shows() =>
        Assert.Contains($"```dockerfile\n{Dockerfile}```", Repository.Read("docs/docker.md"), StringComparison.Ordinal);

    [Fact]
    public void Has_only_steps_that_the_script_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs bash.");
        var start = new ProcessStartInfo("bash", [Repository.File("eng/dockerfile.sh"), "--steps"])
        {
            RedirectStandardOutput = true,
        };
        using var script = Process.Start(start)!;
        var steps = script.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
        // Comments and lines that continue another are no steps.
        var instructions = Dockerfile
            .Split('\n')
            .Where(line => line.Length > 0 && char.IsAsciiLetterUpper(line[0]))
            .Select(line => line.Split(' ')[0]);
        Assert.Equal(instructions, steps.Select(step => step.Split(' ')[0]));
    }
}
