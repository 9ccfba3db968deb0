using Assets.Build.Tasks.Caching;

namespace Assets.Build.Tasks.Tests.Caching;

/// <summary>
/// The process that a build starts for the remote cache. A shell and a script take the places of dotnet and the
/// program.
/// </summary>
public sealed class ProgramOfTheRemoteCache : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-program-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void GetsWhatItNeeds()
    {
        var answer = Run("echo \"{\\\"results\\\": $#, \\\"bytes\\\": 2, \\\"problem\\\": \\\"$*\\\"}\"");
        Assert.Equal(
            "cache fetch s3://bucket --json --end-with-input --site 00 --folder /a b --folder /c --setting PathStyle=true",
            answer.Problem
        );
        Assert.Equal((13, 2), (answer.Results, answer.Bytes));
    }

    [Theory]
    [InlineData("exit 7", "its program ended with exit code 7.")]
    [InlineData("echo '{\"results\": 1'; exit 1", "its program ended with exit code 1.")]
    [InlineData("echo 'assets : error ASSETS504: No bucket. Create it.' >&2; exit 2", "No bucket. Create it.")]
    [InlineData("kill -9 $$", "its program ended with exit code 137.")]
    public void HasAProblemWhenItEndsWithoutAnAnswer(string script, string problem) =>
        Assert.Equal(problem, Run(script).Problem);

    [Fact]
    public void HasAProblemWhenItDoesNotExist()
    {
        var answer = Program("sh", Path.Combine(folder.FullName, "none.dll")).Run("fetch", [], Token);
        Assert.Contains("none.dll' does not exist. If AssetsToolPath is set", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void HasAProblemWhenItCannotBeStarted()
    {
        var answer = Program(Path.Combine(folder.FullName, "no-dotnet"), Script("true")).Run("fetch", [], Token);
        Assert.Contains("no-dotnet' cannot be started", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsWithTheBuild()
    {
        Unix();
        using var build = new CancellationTokenSource();
        var started = Path.Combine(folder.FullName, "started");
        var program = Program("sh", Script($"echo $$ > '{started}.tmp'; mv '{started}.tmp' '{started}'; sleep 600"));
        var run = Task.Run(() => program.Run("fetch", [], build.Token), Token);
        while (!File.Exists(started))
            await Task.Delay(10, Token);
        await build.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(Directory.Exists($"/proc/{(await File.ReadAllTextAsync(started, Token)).Trim()}"));
    }

    private CacheAnswer Run(string script)
    {
        Unix();
        return Program("sh", Script(script)).Run("fetch", [], Token);
    }

    private string Script(string text)
    {
        var file = Path.Combine(folder.FullName, "program.sh");
        File.WriteAllText(file, text + "\n");
        return file;
    }

    private CacheProgram Program(string dotnet, string file) =>
        new(dotnet, file, folder.FullName)
        {
            Address = "s3://bucket",
            Site = "00",
            Folders = ["/a b", "/c"],
            Settings = ["PathStyle=true"],
        };

    private static void Unix() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are those of a Unix shell.");
}
