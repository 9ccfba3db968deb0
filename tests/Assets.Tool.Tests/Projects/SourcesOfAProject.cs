using Assets.Tool.CommandLine;

namespace Assets.Tool.Tests.Projects;

/// <summary>
/// A project in the place of a publish folder. Its targets are those of the package, here with fixed results.
/// </summary>
public sealed class SourcesOfAProject : IDisposable
{
    private const string List = """
        {"assets":[{"path":"css/site.css","published":"css/site.{fingerprint}.css","file":"wwwroot/css/site.css",
        "source":"wwwroot","length":1200,"contentType":"text/css","minify":{"value":"true","by":"AssetsMinify"},
        "fingerprint":{"value":"true","by":"AssetsFingerprint"},"compress":{"value":"true","by":"AssetsCompress"},
        "cache":{"value":"immutable","by":"AssetsFingerprint"}}],"unknown":["Unknown."]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("assets-project-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("/App.csproj")]
    public async Task AreListedByItsTarget(string file)
    {
        Project("AssetsList", List);
        var (code, output, _) = await RunAsync("list", folder + file, "css/**;$(X),100%");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains(
            "css/site.css  css/site.{fingerprint}.css  1.2 kB  true      true        immutable  wwwroot",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\nUnknown.\n", output, StringComparison.Ordinal);
        Assert.Equal(
            "css/**;$(X),100%",
            (await File.ReadAllTextAsync(Path.Combine(folder, "path.txt"), Token)).TrimEnd()
        );
    }

    [Fact]
    public async Task AreFoundByItsTarget()
    {
        Project(
            "AssetsFind",
            """
            {"paths":[{"path":"a.js","claims":[{"file":"wwwroot/a.js","source":"wwwroot","answers":true},
            {"file":"more/a.js","source":"more","answers":false,"reason":"of a reason"}]}],"nearest":[],"unknown":[]}
            """
        );
        var (code, output, _) = await RunAsync("find", folder, "~/a.js");
        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(
            "a.js\n  published      wwwroot/a.js (wwwroot)\n  not published  more/a.js (more): of a reason\n",
            output
        );
    }

    [Fact]
    public async Task ThatAreNotThereHaveANearName()
    {
        Project("AssetsFind", """{"paths":[],"nearest":["css/site.css"],"unknown":[]}""");
        var (code, _, error) = await RunAsync("find", folder, "css/sites.css");
        Assert.Equal(ExitCode.Negative, code);
        Assert.Contains(
            "ASSETS331: No source has a file for 'css/sites.css'. Did you mean 'css/site.css'?",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AreAnErrorWithoutThePackage()
    {
        Write("App.csproj", "<Project />");
        var (code, _, error) = await RunAsync("list", folder);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("error ASSETS333", error, StringComparison.Ordinal);
        Assert.Contains("MSB4057", error, StringComparison.Ordinal);
    }

    private void Project(string target, string result)
    {
        Write(
            "App.csproj",
            $"""
            <Project><Target Name="{target}">
              <Copy SourceFiles="result.json" DestinationFiles="$(AssetsResultFile)" />
              <WriteLinesToFile File="path.txt" Lines="$([MSBuild]::Escape('$(AssetsPath)'))" />
            </Target></Project>
            """
        );
        Write("result.json", result);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AssetsCommand.RunAsync(arguments, output, error, Token);
        return (code, output.ToString(), error.ToString());
    }
}
