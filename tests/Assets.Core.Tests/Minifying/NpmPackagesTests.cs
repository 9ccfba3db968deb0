using System.Diagnostics;
using Assets.Core.Minifying;

namespace Assets.Core.Tests.Minifying;

/// <summary>
/// The packages of <c>packages/package.json</c>, installed once into a temporary folder and minified.
/// </summary>
public sealed class NpmPackages(Esbuild esbuild) : IAsyncLifetime
{
    private static readonly string Definition = Path.Combine(
        Esbuild.RepositoryRoot,
        "tests/Assets.Core.Tests/Minifying/packages"
    );

    private readonly string folder = Directory.CreateTempSubdirectory("assets-npm-").FullName;

    private string Before => Path.Combine(folder, "node_modules");

    private string After => Path.Combine(folder, "minified");

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Definition, name), Path.Combine(folder, name));
        await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AreSmallerAndParseAsBefore()
    {
        var results = await MinifyAllAsync();
        Assert.InRange(results.Count, 200, 2000);
        Assert.Empty(results.SelectMany(result => result.Diagnostics));
        Assert.True(results.Sum(result => result.Body.Length) < 0.7 * results.Sum(result => result.Before));

        // esbuild reads back what it wrote, stylesheets included; V8 is a parser that is not esbuild's.
        foreach (var file in Directory.EnumerateFiles(After, "*", SearchOption.AllDirectories))
            Assert.Empty(
                (
                    await esbuild.MinifyAsync(
                        Path.GetRelativePath(After, file),
                        await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
                    )
                ).Diagnostics
            );
        Assert.Matches(
            "^[0-9]+ scripts$",
            await RunAsync(
                "node",
                ["--experimental-vm-modules", "--no-warnings", Path.Combine(Definition, "parses.mjs"), Before, After]
            )
        );
    }

    private async Task<
        List<(int Before, ReadOnlyMemory<byte> Body, IReadOnlyList<Diagnostics.Diagnostic> Diagnostics)>
    > MinifyAllAsync()
    {
        var results = new List<(int, ReadOnlyMemory<byte>, IReadOnlyList<Diagnostics.Diagnostic>)>();
        foreach (
            var file in Directory.EnumerateFiles(Before, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var name = Path.GetRelativePath(Before, file);
            if (MinifyLanguages.Of(LogicalPath.Parse(name)) is null)
                continue;

            var body = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var result = await esbuild.MinifyAsync(name, body);
            results.Add((body.Length, result.Body, result.Diagnostics));
            if (result.Outcome != MinifyOutcome.Minified)
                continue;

            var output = Path.Combine(After, name);
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            await File.WriteAllBytesAsync(output, result.Body, TestContext.Current.CancellationToken);
        }

        return results;
    }

    private async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
